package dev.taizhang.ledger;

import dev.taizhang.ledger.RecordState.Transition;
import dev.taizhang.ledger.RecordVersion.Said;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Digest;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The states every record goes through, but for articles: {@code DRAFT → SUBMITTED → CONFIRMED}, back when returned, any
 * of them {@code → VOIDED}. An amendment is a version of its own that goes the same way; the old one counts until it is
 * confirmed.
 */
@ApplicationScoped
public class RecordLifecycle {

    private final RecordBook book;
    private final RecordVersionRepository versions;
    private final Contents contents;
    private final RecordFit fit;
    private final Settling settling;
    private final List<RecordFollower> followers;

    RecordLifecycle(
            RecordBook book,
            RecordVersionRepository versions,
            Contents contents,
            RecordFit fit,
            Settling settling,
            @All List<RecordFollower> followers) {
        this.book = book;
        this.versions = versions;
        this.contents = contents;
        this.fit = fit;
        this.settling = settling;
        this.followers = List.copyOf(followers);
    }

    /** Enters a record as a draft. */
    @Transactional
    public <C extends RecordContent> LedgerRecord create(Ledger<C> ledger, C content, Provenance provenance) {
        return book.open(ledger, content, RecordState.DRAFT.name(), provenance);
    }

    /** Puts other content into a draft, or into the draft of an amendment. */
    @Transactional
    public <C extends RecordContent> void replace(Ledger<C> ledger, String id, C given, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.EDIT));
        RecordVersion version = pending(record);
        version.require(Transition.EDIT);
        C content = fitting(ledger, record, given, "");
        List<String> hosts = contents.hosts(content);
        String document = contents.write(content);
        book.change(record, hosts, "EDITED", Digest.sha256(document));
        settling.prepare(record, hosts, ledger.settledDay(content));
        version.edit(new Said(document, content.eventDate()), book.caller());
        if (record.pendingVersion() == null) {
            record.show(content, hosts);
        }
        followers(ledger).forEach(follower -> follower.edited(record, content));
    }

    /** Hands a draft in for confirmation. */
    @Transactional
    public void submit(Ledger<?> ledger, String id, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.SUBMIT));
        RecordVersion version = pending(record);
        version.require(Transition.SUBMIT);
        Recording recording = book.step(record, "SUBMITTED");
        settling.prepare(record, List.of(), day(ledger, version), dayInForce(ledger, record, version));
        version.submit(book.caller(), recording.at());
        follow(record, version);
    }

    /** Gives a submitted version back to the clerk. */
    @Transactional
    public void giveBack(Ledger<?> ledger, String id, String reason, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.RETURN));
        RecordVersion version = pending(record);
        version.require(Transition.RETURN);
        Recording recording = book.step(record, "RETURNED", reason);
        version.giveBack(book.caller(), reason, recording.at());
        follow(record, version);
    }

    /** Confirms a submitted version: from now on it counts, and the one before it does not. */
    @Transactional
    public <C extends RecordContent> void confirm(Ledger<C> ledger, String id, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.CONFIRM));
        RecordVersion version = pending(record);
        version.require(Transition.CONFIRM);
        requireFourEyes(record, version);
        C content = contents.read(ledger, version.content());
        followers(ledger).forEach(follower -> follower.confirming(record, content));
        List<String> hosts = contents.hosts(content);
        Recording recording = book.change(record, hosts, "CONFIRMED", Digest.sha256(version.content()));
        LocalDate before = dayInForce(ledger, record, version);
        settling.settle(
                record, hosts, "CONFIRMED", version.version(), recording.at(), before, ledger.settledDay(content));
        if (version.version() > 1) {
            versions.get(record.id(), record.version()).supersede(recording.at());
        }
        version.confirm(book.caller(), recording.at());
        record.putInForce(version.version());
        record.enter(RecordState.CONFIRMED.name());
        record.show(content, hosts);
        book.count(record, ledger.facts(content), recording.at());
        followers(ledger).forEach(follower -> follower.confirmed(record));
    }

    /**
     * Voids a record with all its versions, or only the amendment under way. A clerk may void what is still a draft; the
     * rest takes an approver.
     *
     * @param pendingOnly the number of the pending version to be dropped; null for the whole record
     */
    @Transactional
    public void voidRecord(
            Ledger<?> ledger, String id, String reason, @Nullable Integer pendingOnly, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.VOID));
        RecordVersion version = pending(record);
        if (pendingOnly != null) {
            dropAmendment(record, version, pendingOnly);
            followers(ledger).forEach(follower -> follower.dropped(record, reason));
            return;
        }
        if (ledger.confirmedAsAWhole()) {
            requireRole(record, RecordState.valueOf(record.state()));
        }
        version.require(Transition.VOID);
        List<String> touched = followers(ledger)
                .flatMap(follower -> follower.voiding(record).stream())
                .toList();
        Recording recording = book.step(record, touched, "VOIDED", reason);
        if (record.state().equals(RecordState.CONFIRMED.name())) {
            LocalDate day = day(ledger, versions.get(record.id(), record.version()));
            settling.settle(record, List.of(), "VOIDED", record.version(), recording.at(), day);
        }
        version.voidIt(recording.at());
        if (version.version() != record.version()) {
            versions.get(record.id(), record.version()).voidIt(recording.at());
        }
        record.voidIt(book.caller(), reason, recording.at());
        book.count(record, List.of(), recording.at());
        followers(ledger).forEach(follower -> follower.voided(record, reason));
    }

    /** Opens an amendment of a confirmed record. */
    @Transactional
    public <C extends RecordContent> void amend(
            Ledger<C> ledger, String id, C given, String reason, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.AMEND));
        if (!record.state().equals(RecordState.CONFIRMED.name()) || record.pendingVersion() != null) {
            throw refused(pending(record).state());
        }
        RecordState.CONFIRMED.after(Transition.AMEND);
        C content = fitting(ledger, record, given, "/content");
        List<String> hosts = contents.hosts(content);
        String document = contents.write(content);
        String before = versions.get(record.id(), record.version()).content();
        Recording recording = book.change(record, hosts, "AMENDED", Digest.sha256(document), reason);
        LocalDate dayBefore = ledger.settledDay(contents.read(ledger, before));
        settling.prepare(record, hosts, dayBefore, ledger.settledDay(content));
        int next = versions.latest(record.id()) + 1;
        Said said = new Said(document, content.eventDate());
        versions.persist(new RecordVersion(record, next, said, reason, book.caller(), recording.at()));
        record.await(next);
    }

    private Stream<RecordFollower> followers(Ledger<?> ledger) {
        return followers.stream().filter(follower -> follower.follows(ledger.kind()));
    }

    private void dropAmendment(LedgerRecord record, RecordVersion version, int pendingOnly) {
        Faults faults = new Faults();
        RecordFit.pendingVersion(record, pendingOnly, faults);
        faults.throwIfAny();
        requireRole(record, version.state());
        Recording recording = book.change(
                record, "AMENDMENT_VOIDED", Integer.toString(pendingOnly), Digest.sha256(version.content()));
        version.voidIt(recording.at());
        record.await(null);
    }

    /** The version that a transition is about: the amendment under way, else the only one there is. */
    private RecordVersion pending(LedgerRecord record) {
        Integer pending = record.pendingVersion();
        return versions.get(record.id(), pending == null ? record.version() : pending);
    }

    private <C extends RecordContent> @Nullable LocalDate day(Ledger<C> ledger, RecordVersion version) {
        return ledger.settledDay(contents.read(ledger, version.content()));
    }

    /** The day that a pending version would leave; null where nothing is in force yet. */
    private @Nullable LocalDate dayInForce(Ledger<?> ledger, LedgerRecord record, RecordVersion pending) {
        boolean first = pending.version() == record.version();
        return first ? null : day(ledger, versions.get(record.id(), record.version()));
    }

    private static void follow(LedgerRecord record, RecordVersion version) {
        if (record.pendingVersion() == null) {
            record.enter(version.state().name());
        }
    }

    private void requireFourEyes(LedgerRecord record, RecordVersion version) {
        boolean own = version.broughtBy(book::own) || (version.version() == 1 && book.own(record.enteredBy()));
        book.requireOtherEyes(record, own);
    }

    /** What is kept of what a client said of a record that is there already. */
    private <C extends RecordContent> C fitting(Ledger<C> ledger, LedgerRecord record, C given, String pointerPrefix) {
        Faults faults = new Faults();
        fit.content(record, given, pointerPrefix, faults);
        return contents.settled(ledger, given, record.id(), pointerPrefix, faults);
    }

    /** What state it is in decides who may void it. */
    private void requireRole(LedgerRecord record, RecordState state) {
        book.require(
                record, RecordState.machine().move(state, Transition.VOID, true).anyOf());
    }

    private static Role[] roles(Transition transition) {
        return RecordState.machine().roles(transition);
    }

    private static Problem refused(RecordState state) {
        return RecordState.machine().refusal(state, true);
    }
}
