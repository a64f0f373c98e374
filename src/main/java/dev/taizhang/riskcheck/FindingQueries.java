package dev.taizhang.riskcheck;

import dev.taizhang.ledger.DueFilter;
import dev.taizhang.ledger.DueSelection;
import dev.taizhang.ledger.GivenReasons;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.ledger.StateView;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.riskcheck.Recurrences.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Shows findings to callers who may read them. */
@ApplicationScoped
class FindingQueries {

    private final FindingLedger ledger;
    private final RiskCheckLedger checks;
    private final RecordBook book;
    private final RecordQueries queries;
    private final OwnStates states;
    private final FindingRepository findings;
    private final Recurrences recurrences;
    private final GivenReasons reasons;
    private final FindingHindrances hindrances;
    private final Cursors cursors;
    private final OfficeClock clock;

    FindingQueries(
            FindingLedger ledger,
            RiskCheckLedger checks,
            RecordBook book,
            RecordQueries queries,
            OwnStates states,
            FindingRepository findings,
            Recurrences recurrences,
            GivenReasons reasons,
            FindingHindrances hindrances,
            Cursors cursors,
            OfficeClock clock) {
        this.ledger = ledger;
        this.checks = checks;
        this.book = book;
        this.queries = queries;
        this.states = states;
        this.findings = findings;
        this.recurrences = recurrences;
        this.reasons = reasons;
        this.hindrances = hindrances;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Shown<FindingView> get(String id) {
        RecordEntry<Finding> entry = queries.get(ledger, id);
        FindingView view = views(List.of(entry)).getFirst();
        // What a finding repeats, and what is done about it, is shown with it, and comes and goes with other records.
        String further = entry.etag()
                + view.recurring()
                + view.content().recurrenceOf()
                + view.standing()
                + view.allowedTransitions();
        return new Shown<>(view, ETags.ofForm(ETags.state(entry.etag()), further));
    }

    @Transactional
    Page<FindingView> list(RecordFilter filter, DueFilter due, PageRequest page) {
        Page<RecordEntry<Finding>> found =
                queries.list(ledger, filter, new DueSelection(due, FindingsDue.CLAUSE, clock.today()), page);
        return found.with(views(found.items()));
    }

    /** The findings of a check the caller may read, in the order they were entered. */
    @Transactional
    Page<FindingView> ofCheck(String checkId, PageRequest page) {
        LedgerRecord check = book.readable(checks, checkId);
        String listKey = "findings of " + check.id();
        String after = cursors.after(listKey, page).map(List::getFirst).orElse("");
        List<String> ids = findings.ofCheck(check.id(), after, page.limit() + 1);
        Page<RecordEntry<Finding>> shown =
                cursors.cut(listKey, ids, page.limit(), List::of).map(id -> queries.get(ledger, id));
        return shown.with(views(shown.items()));
    }

    private List<FindingView> views(List<RecordEntry<Finding>> entries) {
        Map<String, Recurrence> repeated = recurrences.of(entries);
        List<String> ids = entries.stream().map(entry -> entry.head().id()).toList();
        Map<String, List<StateEntry>> histories = states.of(ids);
        Map<String, List<FindingDue>> dues = findings.dues(ids);
        Map<String, Circumstances> circumstances = hindrances.of(ids);
        return entries.stream()
                .map(entry -> FindingView.of(
                        entry,
                        repeated.getOrDefault(entry.head().id(), Recurrence.NONE),
                        histories.getOrDefault(entry.head().id(), List.of()),
                        Findings.lastDue(dues.get(entry.head().id())),
                        circumstances.getOrDefault(entry.head().id(), Circumstances.NONE),
                        clock.today(),
                        step -> StateView.of(step, reasons.told(step.reason()))))
                .toList();
    }
}
