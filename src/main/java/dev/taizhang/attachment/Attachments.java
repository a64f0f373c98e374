package dev.taizhang.attachment;

import dev.taizhang.attachment.Attachment.Arrival;
import dev.taizhang.attachment.AttachmentRepository.Position;
import dev.taizhang.ledger.Edition;
import dev.taizhang.ledger.Editions;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that go with records: which there are, for whom, and each change as a change of the record. */
@ApplicationScoped
class Attachments {

    private final Editions editions;
    private final AttachmentRepository repository;
    private final AttachmentSettings settings;
    private final Cursors cursors;

    Attachments(Editions editions, AttachmentRepository repository, AttachmentSettings settings, Cursors cursors) {
        this.editions = editions;
        this.repository = repository;
        this.settings = settings;
        this.cursors = cursors;
    }

    /** Those of a record the caller may read. */
    @Transactional
    Page<AttachmentView> list(Ledger<?> ledger, String id, @Nullable Integer version, PageRequest page) {
        Edition edition = editions.shown(ledger, id, version);
        String listKey = path(ledger, id) + "|" + edition.version();
        Position after = cursors.after(listKey, page).map(Attachments::position).orElse(null);
        List<Attachment> found = repository.of(edition, after, page.limit() + 1);
        return cursors.cut(listKey, found, page.limit(), Attachments::position)
                .map(one -> AttachmentView.of(one, path(ledger, id)));
    }

    /** One that goes, or once went, with a record the caller may read. */
    @Transactional
    Attachment get(Ledger<?> ledger, String id, String attachment) {
        Edition edition = editions.shown(ledger, id, null);
        return repository
                .ofRecord(edition.recordId(), attachment)
                .filter(Attachment::belongs)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** Refuses a caller who may not attach anything to the record now, before anything is received. */
    @Transactional
    void requireOpen(Ledger<?> ledger, String id) {
        requirePlace(editions.open(ledger, id));
    }

    /** Attaches a file that is in the store. */
    @Transactional
    AttachmentView add(Ledger<?> ledger, String id, Arrival arrival) {
        Edition edition = editions.open(ledger, id);
        requirePlace(edition);
        Recording recording = editions.change(edition, "ATTACHMENT_ADDED", null, arrival.sha256());
        Attachment added =
                new Attachment(arrival, edition.recordId(), edition.version(), editions.caller(), recording.at());
        repository.persist(added);
        return AttachmentView.of(added, path(ledger, id));
    }

    /**
     * Takes a file off. What went with a version that was in force stays with that one.
     *
     * @return whether nothing refers to it any more
     */
    @Transactional
    boolean remove(Ledger<?> ledger, String id, String attachment, Expectation expectation) {
        Edition edition = editions.open(ledger, id);
        Attachment found = repository.of(edition, attachment).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        expectation.check(etag(found));
        Recording recording = editions.change(edition, "ATTACHMENT_REMOVED", found.sha256(), null);
        boolean forgotten = edition.erasable() && found.addedIn() == edition.version();
        if (forgotten) {
            repository.delete(found);
        } else {
            found.takeOff(edition.version(), editions.caller(), recording.at());
        }
        return forgotten;
    }

    /** Which of these files something refers to. */
    @Transactional
    Set<String> known(List<String> ids) {
        return repository.known(ids);
    }

    static String etag(Attachment attachment) {
        return ETags.strong(attachment.sha256());
    }

    static String path(Ledger<?> ledger, String id) {
        return ledger.href() + "/" + id + "/attachments";
    }

    private void requirePlace(Edition edition) {
        if (repository.countOf(edition) >= settings.maxPerRecord()) {
            throw Problem.of(ErrorCode.ATTACHMENT_LIMIT_REACHED, settings.maxPerRecord());
        }
    }

    private static List<String> position(Attachment last) {
        return List.of(last.uploadedAt().toString(), last.id());
    }

    private static Position position(List<String> parts) {
        return new Position(Instant.parse(parts.getFirst()), parts.getLast());
    }
}
