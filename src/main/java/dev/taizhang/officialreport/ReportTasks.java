package dev.taizhang.officialreport;

import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSearch.Pattern;
import dev.taizhang.ledger.TaskSearch.Setting;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.plan.ReportState;
import dev.taizhang.plan.ReportState.Transition;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reports that wait to be reviewed, signed or issued, and those that were given back. */
@ApplicationScoped
class ReportTasks implements TaskSource {

    private static final String STANDING = """
            from LedgerRecord r join StateEntry e on e.key.recordId = r.id join RecordVersion v on v.recordId = r.id
            where r.kind = 'REPORT' and r.state = :state
              and e.key.no = (select max(x.key.no) from StateEntry x where x.key.recordId = r.id)""";

    private static final String OTHERS = " and not " + Authorship.byCaller("v");

    /** Given back, and not handed in again since; its figures may be computed by now. */
    private static final String OWN_RETURNED = """
             and (v.enteredBy = :me or :me member of v.formerAuthors)
             and exists (select 1 from OfficialReport o where o.reportId = r.id and o.round > 0)""";

    private static final String RETURNED_AT = "(select max(x.at) from StateEntry x"
            + " where x.key.recordId = r.id and x.state = 'DRAFT' and x.reason is not null)";

    private static final Setting SETTING = new Setting(ReportState.machine(), ReportHindrances.ofCaller());

    private final TaskSearch search;

    ReportTasks(TaskSearch search) {
        this.search = search;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        Role[] signing = {Role.SIGNATORY};
        return Stream.of(
                        find(TaskKind.REVIEW_REPORT, OTHERS, ReportState.IN_REVIEW, roles(Transition.PASS), ask),
                        find(TaskKind.SIGN_REPORT, OTHERS, ReportState.REVIEWED, roles(Transition.SIGN), ask),
                        find(
                                TaskKind.ISSUE_REPORT,
                                " and not " + ReportHindrances.BLOCKED,
                                ReportState.SIGNED,
                                roles(Transition.ISSUE),
                                ask),
                        find(
                                TaskKind.RETURN_REPORT,
                                OTHERS + " and " + ReportHindrances.BLOCKED,
                                ReportState.SIGNED,
                                signing,
                                ask),
                        revisions(ReportState.DRAFT, ask),
                        revisions(ReportState.COMPUTED, ask))
                .flatMap(List::stream)
                .toList();
    }

    private List<Task> revisions(ReportState state, Ask ask) {
        Pattern pattern = new Pattern(TaskKind.REVISE_RECORD, STANDING + " " + OWN_RETURNED, RETURNED_AT, null);
        return find(pattern, state, roles(Transition.SUBMIT), ask);
    }

    private List<Task> find(TaskKind kind, String more, ReportState state, Role[] roles, Ask ask) {
        return find(new Pattern(kind, STANDING + " " + more, "e.at", null), state, roles, ask);
    }

    private List<Task> find(Pattern pattern, ReportState state, Role[] roles, Ask ask) {
        return search.find(pattern, search.scope(roles), Map.of("state", state.name()), ask, SETTING);
    }

    private static Role[] roles(Transition transition) {
        return ReportState.machine().roles(transition);
    }
}
