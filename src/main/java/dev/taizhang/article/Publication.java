package dev.taizhang.article;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an article appeared.
 *
 * @param channel id of a channel, or the key of a loaded one
 */
@Schema(name = "Publication")
public record Publication(
        String channel,
        LocalDate publishedOn,
        @Nullable @Size(max = 100) String issueNo,
        @Nullable @Size(max = 500) String url)
        implements RequestBody {}
