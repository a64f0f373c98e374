package dev.taizhang.article;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was published was corrected by another article.
 *
 * @param correctedBy id of the published article that corrects it, or its key in loaded data
 * @param on the office day on which the correction appeared
 */
@Schema(name = "Correction")
record CorrectionRequest(
        @Size(max = 64) String correctedBy,
        LocalDate on,
        @Lines @Size(max = 500) String reason) implements RequestBody {}
