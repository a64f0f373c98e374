package dev.taizhang.riskcheck;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.csv.Coded;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a finding's record says. It belongs to the organisation of its check.
 *
 * @param check id of the check that found it
 * @param checkItem number of the item that failed
 * @param category code of the kind of cause, as {@code METHOD}
 * @param recurrenceOf id of an earlier finding that it repeats
 */
public record Finding(
        @Size(max = 64) String check,
        @Min(1) @Max(1000) int checkItem,
        String organization,
        @Size(max = 200) String title,
        @Lines @Size(max = 2000) String statement,

        @Coded("findingCategory") @Size(max = 48) @Pattern(regexp = Finding.CODE, message = "format.CATEGORY")
        String category,

        Severity severity,
        @Min(1) @Max(5) int likelihood,
        @Min(1) @Max(5) int impact,
        LocalDate foundOn,
        @Lines @Nullable @Size(max = 2000) String rootCause,
        @Nullable @Size(max = 64) String recurrenceOf)
        implements RecordContent {

    static final String CODE = "[A-Z][A-Z0-9_]*";

    /** The same, with the id of its check. */
    Finding of(String checkId) {
        return with(checkId, recurrenceOf);
    }

    /** The same, as a repetition of an earlier finding, or of none. */
    Finding repeating(@Nullable String earlierId) {
        return with(check, earlierId);
    }

    private Finding with(String checkId, @Nullable String earlierId) {
        return new Finding(
                checkId,
                checkItem,
                organization,
                title,
                statement,
                category,
                severity,
                likelihood,
                impact,
                foundOn,
                rootCause,
                earlierId);
    }

    @Override
    public LocalDate eventDate() {
        return foundOn;
    }

    @Override
    public String typeCode() {
        return severity.name();
    }
}
