package dev.taizhang.article;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where and when other media picked an article up.
 *
 * @param proof what proves it, as the name of a scan; without it the pick-up cannot be confirmed, and waits for somebody to say it
 */
@Schema(name = "Pickup")
public record Pickup(
        @Size(max = 200) String outlet,
        Level level,
        LocalDate usedOn,
        @Lines @Nullable @Size(max = 500) String proof) implements RequestBody {}
