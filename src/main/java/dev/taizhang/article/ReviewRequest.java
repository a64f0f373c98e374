package dev.taizhang.article;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides at the stage the article is in.
 *
 * @param reason needed for RETURN and REJECT
 */
record ReviewRequest(
        Decision decision, @Lines @Nullable @Size(max = 500) String reason) implements RequestBody {}
