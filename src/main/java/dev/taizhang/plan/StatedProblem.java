package dev.taizhang.plan;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.shared.Period;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the record of a problem of the office's own work says.
 *
 * @param organization id or code
 * @param evidenceMetrics codes of the metrics that show it
 */
@Schema(name = "StatedProblem")
public record StatedProblem(
        String organization,
        @Size(max = 200) String title,
        @Lines @Size(max = 2000) String statement,
        @Size(max = 20) List<@Size(max = 100) String> topics,

        @Size(max = 20)
        List<@Size(max = 48) @Pattern(regexp = StatedProblem.CODE, message = "format.CAPITALS") String> evidenceMetrics,

        LocalDate identifiedOn)
        implements Stated {

    static final String CODE = "[A-Z][A-Z0-9_]*";

    @Override
    public LocalDate eventDate() {
        return identifiedOn;
    }

    /** The year whose report opens with what became of it: the one after that in which it was seen. */
    Period mendedIn() {
        return Period.parse("%04d".formatted(identifiedOn.getYear() + 1)).orElseThrow();
    }
}
