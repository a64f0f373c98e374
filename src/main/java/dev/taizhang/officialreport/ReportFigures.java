package dev.taizhang.officialreport;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.officialreport.ReportQueries.Kept;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.report.AggregatedReport;
import dev.taizhang.report.FrozenReports;
import dev.taizhang.report.FrozenReports.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Frozen figures: as they are, beside those of now, and beside those of the report that was issued before. */
@ApplicationScoped
class ReportFigures {

    private final ReportQueries queries;
    private final FrozenReports frozen;
    private final EarlierReports earlier;

    ReportFigures(ReportQueries queries, FrozenReports frozen, EarlierReports earlier) {
        this.queries = queries;
        this.earlier = earlier;
        this.frozen = frozen;
    }

    /** The aggregated report as it was, without what the caller may not read. */
    AggregatedReport of(String id) {
        return shown(required(id));
    }

    /** What would be different if the figures were computed now, of the same days. */
    ReportDrift drift(String id) {
        Kept kept = required(id);
        AggregatedReport then = shown(kept);
        Asked asked = kept.asked();
        Asked now = new Asked(asked.organization(), asked.period(), null, asked.through());
        return new ReportDrift(
                id,
                asked.period(),
                then.head().asOf(),
                then.head().through(),
                then.head().digest(),
                FigureDifference.between(then.figures(), frozen.now(now)));
    }

    /** What the report says otherwise than the one in whose place it is issued, or than what was issued before it. */
    ReportChanges changes(String id) {
        Optional<String> predecessor = queries.predecessor(id);
        Kept kept = required(id);
        Optional<String> compared =
                predecessor.or(() -> earlier.before(id).map(LedgerRecord::id)).filter(queries::readable);
        Optional<Kept> before = compared.flatMap(old -> queries.kept(old, frozen.language()));
        return new ReportChanges(
                id,
                predecessor.filter(queries::readable).orElse(null),
                compared.orElse(null),
                before.isPresent(),
                before.map(old -> FigureDifference.between(
                                shown(old).figures(), shown(kept).figures()))
                        .orElse(List.of()));
    }

    private Kept required(String id) {
        return queries.kept(id, frozen.language()).orElseThrow(() -> Problem.of(ErrorCode.REPORT_NOT_COMPUTED));
    }

    private AggregatedReport shown(Kept kept) {
        return frozen.shown(kept.document(), kept.asked());
    }
}
