package dev.taizhang.actionitem;

import dev.taizhang.ledger.AddedFiles;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether something shows that an item was done, what was said or a file, as conditions in the query language.
 */
@ApplicationScoped
class ActionEvidence {

    private final AddedFiles files;

    ActionEvidence(AddedFiles files) {
        this.files = files;
    }

    /** That something came while the item was worked on. */
    String sinceConfirmed(String itemId) {
        return since(itemId, "(select max(fv.confirmedAt) from RecordVersion fv where fv.recordId = " + itemId + ")");
    }

    /** That something came after an instant. */
    String since(String itemId, String after) {
        return """
                exists (select 1 from ActionEntry fe
                         where fe.key.itemId = %s and fe.key.kind = dev.taizhang.actionitem.EntryKind.EVIDENCE
                           and fe.at > %s)
                or %s""".formatted(itemId, after, files.areThereSince(itemId, after));
    }
}
