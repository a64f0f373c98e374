package dev.taizhang.plan;

import dev.taizhang.ledger.RecordContent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a report that was issued.
 *
 * @param organization id or code
 * @param period code of the period it is about
 * @param number as {@code 〔2022〕15号}
 * @param signedBy account that signed it
 */
public record IssuedReport(
        String organization,
        @Size(max = 200) String title,
        @Size(max = 24) String period,
        LocalDate issuedOn,
        @Nullable @Size(max = 40) String number,
        @Nullable @Size(max = 64) String signedBy)
        implements RecordContent {

    @Override
    public LocalDate eventDate() {
        return issuedOn;
    }

    /** The same, signed by the account of that name. */
    public IssuedReport signedBy(String username) {
        return new IssuedReport(organization, title, period, issuedOn, number, username);
    }
}
