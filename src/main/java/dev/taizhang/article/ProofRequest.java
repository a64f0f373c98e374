package dev.taizhang.article;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read the proof.
 *
 * @param note what was noticed; what must be mended is for a reviewer to return
 */
@Schema(name = "Proofreading")
record ProofRequest(@Lines @Nullable @Size(max = 500) String note) implements RequestBody {}
