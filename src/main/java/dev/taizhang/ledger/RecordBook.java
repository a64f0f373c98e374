package dev.taizhang.ledger;

import dev.taizhang.foureyes.FourEyes;
import dev.taizhang.ledger.RecordVersion.Said;
import dev.taizhang.metric.Contributions;
import dev.taizhang.metric.Fact;
import dev.taizhang.metric.RecordRef;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The book all ledgers write in: opens records, finds those the caller may see, and records each change with its
 * revision, its trail and its contributions in the running transaction.
 */
@ApplicationScoped
public class RecordBook {

    private final LedgerRecordRepository records;
    private final RecordVersionRepository versions;
    private final RecordNumbers numbers;
    private final Contents contents;
    private final Revisions revisions;
    private final RecordTrail trail;
    private final Contributions contributions;
    private final RecordAccess access;
    private final Ledgers ledgers;
    private final RecordIndex index;
    private final FourEyes fourEyes;
    private final Settling settling;
    private final OfficeClock clock;

    RecordBook(
            LedgerRecordRepository records,
            RecordVersionRepository versions,
            RecordNumbers numbers,
            Contents contents,
            Revisions revisions,
            RecordTrail trail,
            Contributions contributions,
            RecordAccess access,
            Ledgers ledgers,
            RecordIndex index,
            FourEyes fourEyes,
            Settling settling,
            OfficeClock clock) {
        this.records = records;
        this.versions = versions;
        this.numbers = numbers;
        this.contents = contents;
        this.revisions = revisions;
        this.trail = trail;
        this.contributions = contributions;
        this.access = access;
        this.ledgers = ledgers;
        this.index = index;
        this.fourEyes = fourEyes;
        this.settling = settling;
        this.clock = clock;
    }

    /** The user name of whoever asks. */
    public String caller() {
        return access.caller();
    }

    /** Whether what the account of that name did is the doing of whoever asks, by its own name or by that of a client. */
    public boolean own(String username) {
        return access.own(username);
    }

    /** Opens a record with its first version, in the given state, for a caller who enters records there. */
    @Transactional
    public <C extends RecordContent> LedgerRecord open(Ledger<C> ledger, C given, String state, Provenance provenance) {
        // Before anything is looked up for it: what a caller may not enter is refused alike, whatever it refers to.
        access.require(contents.hosts(given).getFirst(), Role.CLERK);
        C content = contents.settled(ledger, given);
        List<String> hosts = contents.hosts(content);
        Recording recording = revisions.record(hosts);
        settling.requireOpen(hosts, ledger.settledDay(content));
        LocalDate happened = content.eventDate();
        LocalDate day = happened == null ? clock.dayOf(recording.at()) : happened;
        RecordNumber number = numbers.next(hosts.getFirst(), ledger, day.getYear());
        LedgerRecord record = new LedgerRecord(
                ledger.kind(), number, content, hosts, state, provenance, caller(), recording.at(), day);
        String document = contents.write(content);
        trail.begin(record, document);
        records.persist(record);
        versions.persist(new RecordVersion(record, 1, new Said(document, happened), null, caller(), recording.at()));
        index.touched(record);
        trail.created(record, recording.of(record.organizationId()), recording.at());
        return record;
    }

    /** A record the caller may read. */
    @Transactional
    public LedgerRecord readable(Ledger<?> ledger, String id) {
        return visible(ledger, records.ofKind(ledger.kind(), id));
    }

    /** Refuses a caller who may not read it. Nothing is kept of what is read, so that it can be locked afterwards. */
    @Transactional
    public void requireReadable(Ledger<?> ledger, String id) {
        if (!access.mayReadOf(ledger, records.holders(ledger.kind(), id), records.readers(ledger.kind(), id))) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
    }

    /** A record addressed by its id or by the key of loaded data, if there is one the caller may read. */
    @Transactional
    public Optional<LedgerRecord> find(Ledger<?> ledger, String idOrKey) {
        return records.ofKind(ledger.kind(), idOrKey)
                .or(() -> records.withExternalKey(ledger.kind(), idOrKey))
                .filter(record -> access.mayRead(ledger, record));
    }

    /** A record under its lock, for a caller with one of the roles who has seen its present state. */
    @Transactional
    public LedgerRecord editable(Ledger<?> ledger, String id, Expectation expectation, Role... anyOf) {
        LedgerRecord record = visible(ledger, records.lockedOfKind(ledger.kind(), id));
        require(record, anyOf);
        expectation.check(etag(record));
        return record;
    }

    /**
     * The same for those who work on it: the roles count at the organisation that keeps the record and at those responsible
     * for an action on it.
     */
    @Transactional
    public LedgerRecord workable(Ledger<?> ledger, String id, Expectation expectation, Role... anyOf) {
        LedgerRecord record = visible(ledger, records.lockedOfKind(ledger.kind(), id));
        access.requireAtOne(workplaces(record), anyOf);
        expectation.check(etag(record));
        return record;
    }

    /**
     * A record as it is now, to say what does not fit it in the body of a change: for a caller who could make that change
     * and has seen this state. To others nothing is to be said of it.
     */
    @Transactional
    public Optional<LedgerRecord> considered(Ledger<?> ledger, String id, Expectation expectation, Role... anyOf) {
        return records.ofKind(ledger.kind(), id)
                .filter(record -> access.mayRead(ledger, record))
                .filter(record -> access.hasAtOne(List.of(record.organizationId()), anyOf))
                .filter(record -> expectation.holds(etag(record)));
    }

    /** The same for those who work on it. */
    @Transactional
    public Optional<LedgerRecord> consideredByWorkers(
            Ledger<?> ledger, String id, Expectation expectation, Role... anyOf) {
        return records.ofKind(ledger.kind(), id)
                .filter(record -> access.mayRead(ledger, record))
                .filter(record -> access.hasAtOne(workplaces(record), anyOf))
                .filter(record -> expectation.holds(etag(record)));
    }

    /**
     * A record under its lock, for a change of another one that goes with it; whether the caller may read it is not asked.
     * It must not have been read before in the transaction, or what was read stays.
     */
    @Transactional
    public Optional<LedgerRecord> locked(Ledger<?> ledger, String id) {
        return records.lockedOfKind(ledger.kind(), id);
    }

    /** Records with these ids, for rooms whose own records belong to them. */
    public List<LedgerRecord> withIds(Collection<String> ids) {
        return records.withIds(ids);
    }

    /** Refuses a caller who may read the record but has none of the roles there. */
    public void require(LedgerRecord record, Role... anyOf) {
        access.require(record.organizationId(), anyOf);
    }

    /** Whether the caller has one of the roles where the record is kept. */
    public boolean permits(LedgerRecord record, Role... anyOf) {
        return access.has(record.organizationId(), anyOf);
    }

    /** Where roles count of those who work on a record. */
    static Set<String> workplaces(LedgerRecord record) {
        Set<String> organizations = new LinkedHashSet<>(record.readers());
        organizations.add(record.organizationId());
        return organizations;
    }

    /**
     * Refuses a caller who would confirm what it entered, unless the organisation does without a second pair of eyes today;
     * that it did is on record then.
     *
     * @param own whether it had a hand in what is confirmed
     */
    @Transactional
    public void requireOtherEyes(LedgerRecord record, boolean own) {
        if (!own) {
            return;
        }
        if (!fourEyes.relaxed(record.organizationId(), caller())) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
        trail.confirmedAlone(record, clock.now());
    }

    private LedgerRecord visible(Ledger<?> ledger, Optional<LedgerRecord> record) {
        return record.filter(found -> access.mayRead(ledger, found)).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /**
     * Records a step that leaves what a record says as it is: the trail has it with what the step tells.
     *
     * @param told what comes with it, as its day and its reason
     */
    public Recording step(LedgerRecord record, String action, @Nullable String... told) {
        return step(record, List.of(), action, told);
    }

    /** The same, where the step touches organisations that do not hold the event. */
    public Recording step(LedgerRecord record, Collection<String> joining, String action, @Nullable String... told) {
        List<@Nullable String> all = new ArrayList<>();
        all.add(trail.said(record));
        all.addAll(Arrays.asList(told));
        return log(record, action, recorded(record, joining), all);
    }

    /**
     * Records a change of a record: its revision, its trail, its entity tag.
     *
     * @param told what it says from now on, and what it no longer says where that is told nowhere else
     */
    public Recording change(LedgerRecord record, String action, @Nullable String... told) {
        return change(record, List.of(), action, told);
    }

    /** The same, where what it tells beside the document is made under the locks of the change and is of its time. */
    public Recording change(LedgerRecord record, String action, Function<Recording, String> telling) {
        Recording recording = recorded(record, List.of());
        String told = telling.apply(recording);
        return log(record, action, recording, List.of(trail.said(record), told));
    }

    /** The same, where the change touches organisations that do not hold the event, or did not before. */
    public Recording change(LedgerRecord record, Collection<String> joining, String action, @Nullable String... told) {
        return log(record, action, recorded(record, joining), Arrays.asList(told));
    }

    private Recording recorded(LedgerRecord record, Collection<String> joining) {
        Set<String> touched = new LinkedHashSet<>(record.hosts());
        touched.addAll(joining);
        if (ledgers.ofKind(record.kind()).map(Ledger::countsEverywhere).orElse(false)) {
            touched.add(Contributions.EVERYWHERE);
        }
        record.countEdit();
        return revisions.record(touched);
    }

    /** Tells the figures what a record says from now on. */
    public void count(LedgerRecord record, List<Fact> facts, Instant at) {
        contributions.replace(new RecordRef(record.kind(), record.id(), record.version(), record.hosts()), facts, at);
    }

    /** Entity tag of the state of a record: its edit counter, which is not its version. */
    public static String etag(LedgerRecord record) {
        return ETags.strong(Long.toString(record.editCounter()));
    }

    /** Every change of a record comes by here. */
    private Recording log(LedgerRecord record, String action, Recording recording, List<@Nullable String> told) {
        index.touched(record);
        trail.step(record, action, recording.of(record.organizationId()), told, recording.at());
        return recording;
    }
}
