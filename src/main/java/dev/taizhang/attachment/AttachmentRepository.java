package dev.taizhang.attachment;

import dev.taizhang.ledger.Edition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of attachments. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, String> {

    private static final String OF_EDITION =
            "recordId = ?1 and addedIn in ?2 and (removedIn is null or removedIn not in ?2)";

    /** After which one a page begins. */
    record Position(Instant uploadedAt, String id) {}

    /** Those that go with a record in a version, the first ones first. */
    List<Attachment> of(Edition edition, @Nullable Position after, int limit) {
        String order = " order by uploadedAt, id";
        return (after == null
                        ? find(OF_EDITION + order, edition.recordId(), edition.basis())
                        : find(
                                OF_EDITION + " and (uploadedAt > ?3 or (uploadedAt = ?3 and id > ?4))" + order,
                                edition.recordId(),
                                edition.basis(),
                                after.uploadedAt(),
                                after.id()))
                .page(0, limit)
                .list();
    }

    long countOf(Edition edition) {
        return count(OF_EDITION, edition.recordId(), edition.basis());
    }

    Optional<Attachment> of(Edition edition, String id) {
        return find(OF_EDITION + " and id = ?3", edition.recordId(), edition.basis(), id)
                .firstResultOptional();
    }

    /** One that goes, or once went, with a record. */
    Optional<Attachment> ofRecord(String recordId, String id) {
        return find("recordId = ?1 and id = ?2", recordId, id).firstResultOptional();
    }

    /** Those that have not been taken off some records, the first ones first. */
    List<Attachment> ofRecords(Collection<String> recordIds) {
        return recordIds.isEmpty()
                ? List.of()
                : list("recordId in ?1 and removedIn is null order by uploadedAt, id", recordIds);
    }

    /** Which of these there are. */
    Set<String> known(Collection<String> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select a.id from Attachment a where a.id in ?1", String.class)
                .setParameter(1, ids)
                .getResultList());
    }
}
