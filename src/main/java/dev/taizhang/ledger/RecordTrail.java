package dev.taizhang.ledger;

import dev.taizhang.audit.Change;
import dev.taizhang.shared.Digest;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the trail says of a change of a record. */
final class RecordTrail {

    private static final String ALGORITHM = "sha-256:";
    private static final Pattern SHA_256 = Pattern.compile("(" + ALGORITHM + ")?[0-9a-f]{64}");

    private RecordTrail() {}

    /** A change of it; what it said before and says after may be texts or their digests. */
    static Change of(
            LedgerRecord record,
            String action,
            long revision,
            @Nullable String before,
            @Nullable String after,
            Instant at) {
        return new Change(
                record.kind() + "_" + action,
                record.kind(),
                record.id(),
                record.organizationId(),
                revision,
                digest(before),
                digest(after),
                at);
    }

    /** In the form of all trails: what is a digest already with its algorithm, any other text as the digest of it. */
    private static @Nullable String digest(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String digest = SHA_256.matcher(said).matches() ? said : Digest.sha256(said);
        return digest.startsWith(ALGORITHM) ? digest : ALGORITHM + digest;
    }
}
