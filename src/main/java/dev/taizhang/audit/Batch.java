package dev.taizhang.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the chain.
 *
 * @param form in which its rows and itself are digested
 * @param previousHash of the batch before it; 64 zeros for the first
 * @param root digest of the manifest
 * @param hash over all of the above
 */
record Batch(
        long sequence,
        int form,
        String previousHash,
        String root,
        int count,
        Instant sealedAt,
        String hash,
        Manifest manifest) {

    /** The link after a head. */
    static Batch after(Head head, List<AuditEvent> events, Instant sealedAt) {
        Manifest manifest = Manifest.of(events);
        String root = manifest.root();
        long sequence = head.sequence() + 1;
        return new Batch(
                sequence,
                EventForm.CURRENT,
                head.hash(),
                root,
                events.size(),
                sealedAt,
                hash(sequence, head.hash(), root, events.size(), sealedAt),
                manifest);
    }

    /** Whether its own parts fit each other. */
    boolean isWhole() {
        return EventForm.known(form)
                && manifest.entries().size() == count
                && manifest.root().equals(root)
                && hash(sequence, previousHash, root, count, sealedAt).equals(hash);
    }

    Head head() {
        return new Head(sequence, hash);
    }

    private static String hash(long sequence, String previousHash, String root, int count, Instant sealedAt) {
        return HexFormat.of().formatHex(EventForm.digest(sequence, previousHash, root, count, sealedAt));
    }

    /** The end of the chain: its last batch, or the place before the first. */
    record Head(long sequence, String hash) {

        /** Before the first batch. */
        static final Head START = new Head(0, "0".repeat(64));
    }
}
