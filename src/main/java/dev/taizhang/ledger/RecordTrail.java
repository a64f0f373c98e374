package dev.taizhang.ledger;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trail says of the steps of a record. The digest after a step is that of the digest before it, the step and all
 * that it tells; so the steps of a record hang together, and none of them can be told differently afterwards.
 */
@ApplicationScoped
class RecordTrail {

    private final ChangeLog changes;
    private final RecordVersionRepository versions;

    RecordTrail(ChangeLog changes, RecordVersionRepository versions) {
        this.changes = changes;
        this.versions = versions;
    }

    /**
     * Begins with a record that is not kept yet.
     *
     * @param document what it says
     */
    void begin(LedgerRecord record, String document) {
        record.trailDigest = after(null, "CREATED", List.of(Digest.sha256(document)));
    }

    /** Takes down that it was entered. */
    void created(LedgerRecord record, long revision, Instant at) {
        changes.append(row(record, "CREATED", revision, null, at));
    }

    /**
     * Takes down a step.
     *
     * @param told what it says and brings with it, as texts or as digests of texts
     */
    void step(LedgerRecord record, String action, long revision, List<@Nullable String> told, Instant at) {
        String before = goOn(record, action, told);
        changes.append(row(record, action, revision, before, at));
    }

    /** Takes down that whoever confirms it had a hand in it, which was allowed. */
    void confirmedAlone(LedgerRecord record, Instant at) {
        String action = "CONFIRMED_ALONE";
        String before = goOn(record, action, List.of(said(record)));
        changes.appendUnpublished(row(record, action, record.editCounter(), before, at));
    }

    /** Digest of what is under way of a record, else of what is in force. */
    String said(LedgerRecord record) {
        Integer pending = record.pendingVersion();
        int version = pending == null ? record.version() : pending;
        return Digest.sha256(versions.get(record.id(), version).content());
    }

    private String goOn(LedgerRecord record, String action, List<@Nullable String> told) {
        String last = record.trailDigest;
        // What was last recorded before these digests were kept ended with that of what the record says.
        String before = last == null ? "sha-256:" + said(record) : last;
        record.trailDigest = after(before, action, told);
        return before;
    }

    private static String after(@Nullable String before, String action, List<@Nullable String> told) {
        List<@Nullable String> whole = new ArrayList<>();
        whole.add(before);
        whole.add(action);
        whole.addAll(told);
        return Digest.ofAll(whole);
    }

    private static Change row(LedgerRecord record, String action, long revision, @Nullable String before, Instant at) {
        return new Change(
                record.kind() + "_" + action,
                record.kind(),
                record.id(),
                record.organizationId(),
                revision,
                before,
                record.trailDigest,
                at);
    }
}
