package dev.taizhang.ledger;

import java.util.ArrayList;
import java.util.List;

/** A record in one version, for what is kept beside its content: attachments. */
public final class Edition {

    private final LedgerRecord record;
    private final int version;
    private final List<Integer> basis;
    private final boolean erasable;

    Edition(LedgerRecord record, int version, List<Integer> confirmedBefore, boolean erasable) {
        this.record = record;
        this.version = version;
        List<Integer> versions = new ArrayList<>(confirmedBefore);
        versions.add(version);
        this.basis = List.copyOf(versions);
        this.erasable = erasable;
    }

    LedgerRecord record() {
        return record;
    }

    public String recordId() {
        return record.id();
    }

    /** Number of the version. */
    public int version() {
        return version;
    }

    /**
     * The versions whose changes add up to this one: those that were in force before it, and itself. A version that was
     * dropped is not among them.
     */
    public List<Integer> basis() {
        return basis;
    }

    /** Whether what is taken off the record in this version was never confirmed with it if it came with this version. */
    public boolean erasable() {
        return erasable;
    }
}
