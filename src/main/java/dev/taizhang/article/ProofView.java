package dev.taizhang.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proof-reading, with the digest of the text it is bound to.
 *
 * @param no 1 to 3 within the round
 */
@Schema(name = "ProofreadingView")
record ProofView(
        int round,
        int no,
        String reader,
        Instant at,
        @Nullable String note,
        String contentDigest) {

    static ProofView of(Proof proof) {
        return new ProofView(
                proof.round(), proof.no(), proof.reader(), proof.readAt(), proof.note(), proof.contentDigest());
    }
}
