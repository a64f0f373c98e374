package dev.taizhang.officialreport;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.officialreport.OfficialReport.Freezing;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.IssuedReportLedger;
import dev.taizhang.plan.ReportState;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.report.FrozenReports.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shows reports to callers who may read them. */
@ApplicationScoped
class ReportQueries {

    private final IssuedReportLedger ledger;
    private final RecordQueries queries;
    private final RecordBook book;
    private final OwnStates states;
    private final OfficialReportRepository reports;
    private final ReportHindrances hindrances;

    ReportQueries(
            IssuedReportLedger ledger,
            RecordQueries queries,
            RecordBook book,
            OwnStates states,
            OfficialReportRepository reports,
            ReportHindrances hindrances) {
        this.ledger = ledger;
        this.queries = queries;
        this.book = book;
        this.states = states;
        this.reports = reports;
        this.hindrances = hindrances;
    }

    /**
     * The figures of a report as they were frozen.
     *
     * @param asked what they answer
     * @param document the whole report in the language asked for
     */
    record Kept(Asked asked, String document) {}

    @Transactional
    Shown<IssuedReportView> get(String id) {
        RecordEntry<IssuedReport> entry = queries.get(ledger, id);
        IssuedReportView view = views(List.of(entry)).getFirst();
        // Whether it can be issued depends on other reports of its organisation.
        return new Shown<>(view, ETags.ofForm(ETags.state(entry.etag()), entry.etag() + view.allowedTransitions()));
    }

    @Transactional
    Page<IssuedReportView> list(RecordFilter filter, PageRequest page) {
        Page<RecordEntry<IssuedReport>> found = queries.list(ledger, filter, page, Function.identity());
        return found.with(views(found.items()));
    }

    /** The frozen figures of a report the caller may read, if it has any. */
    @Transactional
    Optional<Kept> kept(String id, String language) {
        LedgerRecord record = book.readable(ledger, id);
        Optional<Freezing> freezing = reports.find(id).map(OfficialReport::freezing);
        return freezing.flatMap(frozen -> reports.document(id, language)
                .map(document -> new Kept(
                        new Asked(
                                record.organizationId(),
                                queries.get(ledger, id).content().period(),
                                frozen.asOf(),
                                frozen.countedThrough()),
                        document)));
    }

    /** Whether the caller may read a report. */
    @Transactional
    boolean readable(String id) {
        return book.find(ledger, id).isPresent();
    }

    /** Id of the report in whose place a report is issued. */
    @Transactional
    Optional<String> predecessor(String id) {
        book.requireReadable(ledger, id);
        return reports.find(id).map(OfficialReport::supersedes);
    }

    private List<IssuedReportView> views(List<RecordEntry<IssuedReport>> found) {
        List<String> ids = found.stream().map(entry -> entry.head().id()).toList();
        Map<String, List<StateEntry>> histories = states.of(ids);
        Map<String, OfficialReport> made = reports.of(ids);
        Map<String, Set<String>> authors = states.authors(ids);
        Map<String, ReportState> successors = reports.states(histories.values().stream()
                .flatMap(history -> IssuedReportView.successor(history).stream())
                .toList());
        Map<String, Circumstances> circumstances = hindrances.of(ids);
        return found.stream()
                .map(entry -> IssuedReportView.of(
                        entry,
                        Optional.ofNullable(made.get(entry.head().id())),
                        authors.getOrDefault(entry.head().id(), Set.of()),
                        histories.getOrDefault(entry.head().id(), List.of()),
                        successors,
                        circumstances.getOrDefault(entry.head().id(), Circumstances.NONE)))
                .toList();
    }
}
