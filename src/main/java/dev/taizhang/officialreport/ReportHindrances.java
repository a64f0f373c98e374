package dev.taizhang.officialreport;

import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.Hindrance;
import dev.taizhang.ledger.Hindrances;
import dev.taizhang.plan.ReportState;
import dev.taizhang.platform.workflow.Circumstances;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When guards of the table of reports do not hold, whatever is said. */
@ApplicationScoped
class ReportHindrances {

    /** What it is to supersede does not stand any more: it cannot be issued. */
    private static final String OUTRUN = """
            exists (select 1 from OfficialReport o join LedgerRecord s on s.id = o.supersedes
                     where o.reportId = r.id and s.state <> 'ISSUED')""";

    /** Another report of the organisation and period is issued, and it is not in its place that this one is to be. */
    private static final String STANDS = """
            exists (select 1 from RecordVersion c, LedgerRecord s join RecordVersion w on w.recordId = s.id and w.version = s.version
                     where c.recordId = r.id and c.version = r.version
                       and s.kind = 'REPORT' and s.state = 'ISSUED' and s.organizationId = r.organizationId and s.id <> r.id
                       and not exists (select 1 from OfficialReport o where o.reportId = r.id and o.supersedes = s.id)
                       and function('json_unquote', function('json_extract', w.content, '$.period'))
                         = function('json_unquote', function('json_extract', c.content, '$.period')))""";

    /** Whoever signs gives it back, so that it comes to say in which place it is issued. */
    static final String BLOCKED = "(" + OUTRUN + " or " + STANDS + ")";

    /** Nothing but issuing asks: of what is not signed nothing has to be looked for. */
    private static final String SIGNED = "r.state = 'SIGNED' and ";

    private static final List<Hindrance> OF_REPORT = List.of(
            new Hindrance(ReportState.PREDECESSOR_ISSUED, SIGNED + OUTRUN),
            new Hindrance(ReportState.ALONE, SIGNED + STANDS));

    private static final Hindrance WRITTEN = new Hindrance(
            ReportState.OTHER_EYES,
            "exists (select 1 from RecordVersion v where v.recordId = r.id and " + Authorship.byCaller("v") + ")");

    private final Hindrances hindrances;

    ReportHindrances(Hindrances hindrances) {
        this.hindrances = hindrances;
    }

    /** The circumstances of a report. */
    Circumstances of(String id) {
        return of(List.of(id)).getOrDefault(id, Circumstances.NONE);
    }

    /** The circumstances of some reports, by id. */
    Map<String, Circumstances> of(Collection<String> ids) {
        return hindrances.of(ids, Set.of(), OF_REPORT);
    }

    /** What holds reports up, and what keeps the caller from them. */
    static List<Hindrance> ofCaller() {
        return List.of(OF_REPORT.getFirst(), OF_REPORT.getLast(), WRITTEN);
    }
}
