package dev.taizhang.demodata;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of the files whose ledgers this release does not have: they are checked and left alone. */
final class LaterRows {

    private LaterRows() {}

    /** A duty. */
    record ObligationRuleRow(
            @Size(max = 64) String key,
            @Size(max = 200) String title,
            @Nullable String basisDocument,
            List<String> organizations,
            String recordKind,
            Filter filter,
            @Min(1) int atLeast,
            Frequency frequency,
            @Min(0) int graceDays,
            LocalDate effectiveFrom,
            String state,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            List<Waiver> waivers)
            implements RequestBody {

        /** Which records meet it. */
        record Filter(
                @Nullable String agendaKind,
                List<String> speakerCategoryAnyOf,
                @Nullable String type) {}

        /** How often. */
        enum Frequency {
            MONTH,
            QUARTER,
            HALF,
            YEAR
        }

        /** A period in which it does not hold. */
        record Waiver(String organization, String period, String reason, String recordedBy, Instant recordedAt) {}
    }
}
