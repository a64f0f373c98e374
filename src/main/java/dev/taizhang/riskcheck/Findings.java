package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.Settling;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The port of those who act on findings; and what findings say for the figures. */
@ApplicationScoped
public class Findings {

    /** Kind of their records. */
    public static final String KIND = "FINDING";

    private final FindingLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final OwnStates states;
    private final Settling settling;
    private final FindingRepository findings;
    private final OfficeClock clock;

    Findings(
            FindingLedger ledger,
            RecordBook book,
            RecordQueries queries,
            OwnStates states,
            Settling settling,
            FindingRepository findings,
            OfficeClock clock) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.states = states;
        this.settling = settling;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Takes note of what is to be done about a finding: who is responsible may read it, and it is due when they are. Once it is
     * assigned, or its day has passed, that day never moves on; it may come earlier, where what was cancelled is replaced.
     *
     * @param latest the latest of the days by which its confirmed items that stand are due
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void actedOn(String findingId, LocalDate latest, Collection<String> responsible) {
        LedgerRecord record = book.withIds(List.of(findingId)).getFirst();
        responsible.forEach(record::grantReading);
        List<FindingDue> earlier = findings.dues(List.of(findingId)).getOrDefault(findingId, List.of());
        @Nullable
        LocalDate before = earlier.isEmpty() ? null : earlier.getLast().due();
        LocalDate due = agreed(FindingWorkflow.state(record), before, latest);
        if (due.equals(before)) {
            return;
        }
        Recording recording = book.change(record, "DUE_SET", String.valueOf(before), String.valueOf(due));
        settle(record, before, due, recording);
        findings.persist(new FindingDue(findingId, earlier.size() + 1, due, recording.at()));
        count(record, recording.at());
    }

    /** It is overdue on other days now, the first of them after the earlier of the two, and counts where it was found. */
    private void settle(LedgerRecord record, @Nullable LocalDate before, @Nullable LocalDate due, Recording recording) {
        LocalDate found = record.eventDate();
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(due))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(earlier -> earlier.plusDays(1))
                .map(other -> other.isBefore(found) ? found : other)
                .ifPresent(
                        other -> settling.settleThroughout(record, List.of(), "DUE_SET", recording.at(), found, other));
    }

    private LocalDate agreed(FindingState state, @Nullable LocalDate before, LocalDate latest) {
        if (before == null || latest.isBefore(before)) {
            return latest;
        }
        return state == FindingState.OPEN && !before.isBefore(clock.today()) ? latest : before;
    }

    /** Names of the states in which a finding, once it is confirmed, takes action items: before it is handed over or settled. */
    public static List<String> takingItems() {
        return Stream.of(FindingState.values())
                .filter(FindingState::takesItems)
                .map(Enum::name)
                .toList();
    }

    /**
     * Whether an action item about a finding has a place: it takes items now, or it will once its check is confirmed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean mayTakeItems(LedgerRecord finding) {
        return !states.confirmed(finding) || FindingWorkflow.state(finding).takesItems();
    }

    /** Tells the figures what a finding now says; nothing as long as its check is not confirmed. */
    void count(LedgerRecord record, Instant at) {
        book.count(record, facts(List.of(record)).getOrDefault(record.id(), List.of()), at);
    }

    /** What confirmed findings say now, by id. */
    Map<String, List<Fact>> facts(List<LedgerRecord> records) {
        List<String> ids = records.stream().map(LedgerRecord::id).toList();
        Map<String, Finding> contents = queries.contents(ledger, records, Function.identity());
        Map<String, List<StateEntry>> histories = states.of(ids);
        Map<String, List<FindingDue>> dues = findings.dues(ids);
        Map<String, List<Fact>> facts = new java.util.HashMap<>();
        states.confirmedAt(ids)
                .keySet()
                .forEach(id -> facts.put(
                        id,
                        FindingFacts.of(
                                Objects.requireNonNull(contents.get(id)),
                                Objects.requireNonNull(histories.get(id)),
                                lastDue(dues.get(id)))));
        return facts;
    }

    static @Nullable LocalDate lastDue(@Nullable List<FindingDue> dues) {
        return dues == null || dues.isEmpty() ? null : dues.getLast().due();
    }
}
