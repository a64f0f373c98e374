package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.Question;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The port of reports: how action items stood on a day, as they were known at an instant. */
@ApplicationScoped
public class ActionItemsOfPeriod {

    /** Confirmed items with the state they were in on the day, as known at the instant. */
    private static final String STANDING = """
              from LedgerRecord r
              join ActionPlace p on p.itemId = r.id
              join RecordVersion v on v.recordId = r.id
              join StateEntry e on e.key.recordId = r.id
             where r.kind = :kind and r.organizationId in :organizations and r.eventDate <= :through
               and v.confirmedAt <= :asOf
               and e.key.no = (select max(x.key.no) from StateEntry x
                                where x.key.recordId = r.id and x.at <= :asOf and x.holdsFrom <= :through)
            """;

    /**
     * What had ended before an instant stays out, so that no question reads all items there ever were. An end is recorded
     * on its office day or later: what ended on a day or after it was recorded after that day had begun.
     */
    private static final String NOT_ENDED_BEFORE = " and (p.endedAt is null or p.endedAt >= :since)";

    private static final String OPEN = " and e.state not in ('CLOSED', 'CANCELLED')";

    private static final String UNASSIGNED = """
            select m.key.measureId from MeasurePromise m
              join RecordVersion w on w.recordId = m.key.measureId and w.version = m.key.version
             where m.organizationId in :organizations and m.committedFor between :from and :to
               and w.eventDate <= :through and w.confirmedAt <= :asOf and (w.endedAt is null or w.endedAt > :asOf)
               and not exists (select r.id""" + STANDING + """
             and p.sourceId = m.key.measureId and p.committedFor between :from and :to)
             order by m.committedFor, w.eventDate, m.key.measureId""";

    /** What was promised by mistake was not. */
    private static final String PROMISE_STANDS =
            " and not exists (select s.id from LedgerRecord s where s.id = p.sourceId and s.voidedAt <= :asOf)";

    private final EntityManager entities;
    private final ActionItemLedger ledger;
    private final RecordQueries queries;
    private final OfficeClock clock;

    ActionItemsOfPeriod(EntityManager entities, ActionItemLedger ledger, RecordQueries queries, OfficeClock clock) {
        this.clock = clock;
        this.entities = entities;
        this.ledger = ledger;
        this.queries = queries;
    }

    /** How many items were in which state, of those that were still open when the period began or came later. */
    @Transactional
    public SortedMap<String, Long> byState(Question question) {
        SortedMap<String, Long> byState = new TreeMap<>();
        ask(
                        "select e.state, count(r)" + STANDING + NOT_ENDED_BEFORE
                                + " and (e.state not in ('CLOSED', 'CANCELLED') or e.holdsFrom >= :from) group by e.state",
                        question)
                .setParameter("since", since(question, question.period().start()))
                .setParameter("from", question.period().start())
                .getResultStream()
                .forEach(row -> byState.put((String) row[0], (Long) row[1]));
        return byState;
    }

    /** The first items that were due before the day and open on it, the longest overdue first. */
    @Transactional
    public List<ActionLine> overdue(Question question) {
        return lines(ask(
                        "select r, e" + STANDING + NOT_ENDED_BEFORE + OPEN
                                + " and p.due < :through order by p.due, r.id",
                        question)
                .setParameter("since", since(question, question.through())));
    }

    /**
     * The first items that an earlier report, measure or problem promised for the period, those due first first: what {@code
     * LAST_YEAR_COMMITMENT_RATE} counts.
     */
    @Transactional
    public List<ActionLine> promisedFor(Question question) {
        return lines(ask(
                        "select r, e" + STANDING
                                + " and p.committedFor between :from and :to" + PROMISE_STANDS
                                + " order by p.due, r.number, r.id",
                        question)
                .setParameter("from", question.period().start())
                .setParameter("to", question.lastDay()));
    }

    /**
     * Ids of the first measures that were promised for the period and planned by the last day counted, and that no item
     * carries out which {@link #promisedFor} would list.
     */
    @Transactional
    public List<String> unassigned(Question question) {
        return ask(UNASSIGNED, String.class, question)
                .setParameter("from", question.period().start())
                .setParameter("to", question.lastDay())
                .getResultList();
    }

    /** Whatever had ended by then had ended on that day and on the last one that counts, and was known to have. */
    private Instant since(Question question, LocalDate day) {
        Instant start = clock.startOf(day.isBefore(question.through()) ? day : question.through());
        return start.isBefore(question.asOf()) ? start : question.asOf();
    }

    private TypedQuery<Object[]> ask(String text, Question question) {
        return ask(text, Object[].class, question);
    }

    private <T> TypedQuery<T> ask(String text, Class<T> type, Question question) {
        return entities.createQuery(text, type)
                .setParameter("kind", ActionItemLedger.KIND)
                .setParameter("organizations", question.subtree())
                .setParameter("through", question.through())
                .setParameter("asOf", question.asOf())
                .setMaxResults(RecordsInForce.MOST);
    }

    private List<ActionLine> lines(TypedQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        Map<String, ActionItem> contents = queries.contents(
                ledger, rows.stream().map(row -> (LedgerRecord) row[0]).toList(), Function.identity());
        return rows.stream()
                .map(row -> line((LedgerRecord) row[0], (StateEntry) row[1], contents))
                .toList();
    }

    private static ActionLine line(LedgerRecord record, StateEntry entry, Map<String, ActionItem> contents) {
        ActionItem item = Objects.requireNonNull(contents.get(record.id()));
        ActionItemState state = ActionItemState.valueOf(entry.state());
        return new ActionLine(
                record.id(),
                record.number(),
                record.externalKey(),
                item.organization(),
                item.title(),
                item.measure(),
                item.responsibleOrganization(),
                item.responsiblePost(),
                item.due(),
                state,
                state == ActionItemState.CLOSED ? entry.holdsFrom() : null);
    }
}
