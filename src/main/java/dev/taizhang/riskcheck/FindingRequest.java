package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param checkItem number of an item that failed in the check
 * @param category code of the kind of cause, as {@code METHOD}
 * @param severity that of the item in the template, where none is given
 * @param foundOn the day of the check, where none is given; not before it, and not to come unless the check is
 * @param recurrenceOf id of an earlier finding that it repeats
 */
record FindingRequest(
        @Min(1) @Max(1000) int checkItem,
        @Size(max = 200) String title,
        @Lines @Size(max = 2000) String statement,

        @Schema(
                description =
                        "METHOD, OUTPUT or CAPACITY; a finding that is corrected may keep another one that it has.")
        @Size(max = 48)
        @Pattern(regexp = Finding.CODE, message = "format.CATEGORY")
        String category,

        @Nullable Severity severity,
        @Min(1) @Max(5) int likelihood,
        @Min(1) @Max(5) int impact,
        @Nullable LocalDate foundOn,
        @Lines @Nullable @Size(max = 2000) String rootCause,
        @Nullable @Size(max = 64) String recurrenceOf)
        implements RequestBody {

    /** The finding of a check: what is not given is that of the check and its template. */
    Finding of(String checkId, RiskCheck check, ChecklistTemplate template) {
        return new Finding(
                checkId,
                checkItem,
                check.organization(),
                title,
                statement,
                category,
                severity == null ? byDefault(template) : severity,
                likelihood,
                impact,
                foundOn == null ? check.checkedOn() : foundOn,
                rootCause,
                recurrenceOf);
    }

    private Severity byDefault(ChecklistTemplate template) {
        return template.item(checkItem)
                .map(ChecklistTemplate.ChecklistItem::defaultSeverity)
                .orElse(Severity.LOW);
    }
}
