package dev.taizhang.plan;

import dev.taizhang.ledger.RecordContent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a report.
 *
 * @param organization id or code
 * @param period code of the period it is about
 * @param issuedOn the day it was issued; until then, the day it was entered
 * @param number as {@code 〔2022〕15号}; null until it is issued
 * @param signedBy account that signed it; null until it is signed
 */
public record IssuedReport(
        String organization,
        @Size(max = 200) String title,
        @Size(max = 24) String period,

        @Schema(description = "Of a report that was issued: on which day. Until then the day on which it was entered.")
        LocalDate issuedOn,

        @Nullable @Size(max = 40) String number,
        @Nullable @Size(max = 64) String signedBy)
        implements RecordContent {

    @Override
    public LocalDate eventDate() {
        return issuedOn;
    }

    /** What a report says that is still being written. */
    public static IssuedReport draft(String organization, String title, String period, LocalDate enteredOn) {
        return new IssuedReport(organization, title, period, enteredOn, null, null);
    }

    /** The same with its number, on the day it is issued. */
    public IssuedReport issued(String givenNumber, LocalDate on) {
        return new IssuedReport(organization, title, period, on, givenNumber, signedBy);
    }

    /** The same, signed by the account of that name; by nobody where there is none. */
    public IssuedReport signedBy(@Nullable String username) {
        return new IssuedReport(organization, title, period, issuedOn, number, username);
    }
}
