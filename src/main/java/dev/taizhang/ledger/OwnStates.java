package dev.taizhang.ledger;

import dev.taizhang.ledger.RecordVersion.Said;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For ledgers whose records have states of their own beside being confirmed: the history of these states, and the
 * confirmation of what the record says. Runs in the transaction of the ledger's workflow.
 */
@ApplicationScoped
public class OwnStates {

    private final EntityManager entities;
    private final RecordVersionRepository versions;
    private final Contents contents;
    private final RecordBook book;
    private final Settling settling;
    private final OfficeClock clock;

    OwnStates(
            EntityManager entities,
            RecordVersionRepository versions,
            Contents contents,
            RecordBook book,
            Settling settling,
            OfficeClock clock) {
        this.entities = entities;
        this.versions = versions;
        this.contents = contents;
        this.book = book;
        this.settling = settling;
        this.clock = clock;
    }

    /** The caller brings a record into a state. */
    public void enter(LedgerRecord record, String state, Instant at, StateDetail detail) {
        enter(record, state, at, detail, null);
    }

    /**
     * The same where that changes what the record said of an earlier day, too.
     *
     * @param rewritten that day, whose period must not be closed; null for none
     */
    public void enter(
            LedgerRecord record, String state, Instant at, StateDetail detail, @Nullable LocalDate rewritten) {
        int no = of(List.of(record.id())).getOrDefault(record.id(), List.of()).size() + 1;
        LocalDate on = detail.on();
        settling.settle(record, List.of(), state, record.version(), at, on, rewritten);
        LocalDate holdsFrom = on == null ? clock.dayOf(at) : on;
        entities.persist(new StateEntry(record.id(), no, state, book.caller(), at, holdsFrom, detail));
        record.enter(state);
    }

    /** The histories of some records, each in its order. */
    public Map<String, List<StateEntry>> of(Collection<String> recordIds) {
        return recordIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from StateEntry e where e.key.recordId in :ids order by e.key.recordId, e.key.no",
                                StateEntry.class)
                        .setParameter("ids", recordIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(StateEntry::recordId));
    }

    /** The history of one record. */
    public List<StateEntry> of(String recordId) {
        return of(List.of(recordId)).getOrDefault(recordId, List.of());
    }

    /** The caller confirms what the record says; it was handed in when it was entered. */
    public void confirm(LedgerRecord record, Instant at) {
        RecordVersion version = versions.get(record.id(), record.version());
        version.submit(version.enteredBy(), version.enteredAt());
        version.confirm(book.caller(), at);
    }

    /** When each of these records was confirmed; those that were not are missing. */
    public Map<String, Instant> confirmedAt(Collection<String> recordIds) {
        return versions.extents(recordIds).values().stream()
                .flatMap(List::stream)
                .filter(version -> version.confirmedAt() != null)
                .collect(Collectors.toMap(
                        Extent::recordId, version -> java.util.Objects.requireNonNull(version.confirmedAt())));
    }

    /** Whether what the record says has been confirmed. */
    public boolean confirmed(LedgerRecord record) {
        return !confirmedAt(List.of(record.id())).isEmpty();
    }

    /** Puts other content in the place of what the record says, by a step and not by an author; its hosts stay. */
    public void restate(LedgerRecord record, RecordContent content) {
        versions.get(record.id(), record.version()).restate(new Said(contents.write(content), content.eventDate()));
        record.show(content, record.hosts());
    }

    /** The caller takes part in what the record says. */
    public void contribute(LedgerRecord record) {
        versions.get(record.id(), record.version()).contribute(book.caller());
    }

    /** Who ever put content into each of these records, or took part in it. */
    public Map<String, Set<String>> authors(Collection<String> recordIds) {
        Map<String, Set<String>> authors = new HashMap<>();
        for (String query : List.of(
                "select v.recordId, v.enteredBy from RecordVersion v where v.recordId in :ids",
                "select v.recordId, a from RecordVersion v join v.formerAuthors a where v.recordId in :ids")) {
            if (!recordIds.isEmpty()) {
                entities.createQuery(query, Object[].class)
                        .setParameter("ids", recordIds)
                        .getResultStream()
                        .forEach(row -> authors.computeIfAbsent((String) row[0], id -> new TreeSet<>())
                                .add((String) row[1]));
            }
        }
        return authors;
    }

    /** Whether the caller ever put content into the record, or took part in it by what is attached. */
    public boolean writtenByCaller(LedgerRecord record) {
        return versions.get(record.id(), record.version()).writtenBy(book::own);
    }
}
