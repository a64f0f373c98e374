package dev.taizhang.officialreport;

import dev.taizhang.ledger.RecordContent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that is to be made.
 *
 * @param organization id or code; the figures are those of its subtree
 * @param period code of the period it is about
 * @param through last event day counted; the day of the computation where none is given
 * @param supersedes id of the issued report of the same organisation and period in whose place it is to be issued
 */
record ReportRequest(
        String organization,
        @Size(max = 24) String period,
        @Size(max = 200) String title,
        @Nullable LocalDate through,
        @Nullable @Size(max = 64) String supersedes)
        implements RecordContent {

    @Override
    public @Nullable LocalDate eventDate() {
        return null;
    }
}
