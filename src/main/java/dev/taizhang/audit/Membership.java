package dev.taizhang.audit;

import dev.taizhang.audit.ChainReport.BrokenLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the rows that are said to be of a batch against those that were sealed in it. */
final class Membership {

    private Membership() {}

    /**
     * The first row that does not fit; null when all do.
     *
     * @param found the rows by id, and one more than there should be where there are more
     */
    static @Nullable BrokenLink broken(Batch batch, List<AuditEvent> found) {
        List<Manifest.Entry> sealed = batch.manifest().entries();
        List<Manifest.Entry> present = Manifest.of(found).entries();
        for (int i = 0; i < Math.max(sealed.size(), present.size()); i++) {
            Manifest.Entry should = i < sealed.size() ? sealed.get(i) : null;
            Manifest.Entry is = i < present.size() ? present.get(i) : null;
            if (should == null || (is != null && is.id().compareTo(should.id()) < 0)) {
                return new BrokenLink(batch.sequence(), is == null ? null : is.id(), Break.EVENT_ADDED);
            }
            if (is == null || is.id().compareTo(should.id()) > 0) {
                return new BrokenLink(batch.sequence(), should.id(), Break.EVENT_MISSING);
            }
            if (!is.digest().equals(should.digest())) {
                return new BrokenLink(batch.sequence(), should.id(), Break.EVENT_CHANGED);
            }
        }
        return null;
    }
}
