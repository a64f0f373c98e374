package dev.taizhang.officialreport;

import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSearch.Pattern;
import dev.taizhang.ledger.TaskSearch.Setting;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.plan.ReportState;
import dev.taizhang.plan.ReportState.Transition;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
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

    private static final String OTHERS = " and v.enteredBy <> :me and :me not member of v.formerAuthors";

    private static final String OWN_RETURNED =
            " and e.reason is not null and (v.enteredBy = :me or :me member of v.formerAuthors)";

    private final TaskSearch search;

    ReportTasks(TaskSearch search) {
        this.search = search;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        return Stream.of(
                        find(TaskKind.REVIEW_REPORT, OTHERS, ReportState.IN_REVIEW, roles(Transition.PASS), ask),
                        find(TaskKind.SIGN_REPORT, OTHERS, ReportState.REVIEWED, roles(Transition.SIGN), ask),
                        find(TaskKind.ISSUE_REPORT, "", ReportState.SIGNED, Stream.of(Role.CLERK), ask),
                        find(TaskKind.REVISE_RECORD, OWN_RETURNED, ReportState.DRAFT, Stream.of(Role.CLERK), ask))
                .flatMap(tasks -> tasks)
                .toList();
    }

    /** Whoever has two of the roles is told twice; whoever shows tasks shows each once. */
    private Stream<Task> find(TaskKind kind, String hands, ReportState state, Stream<Role> roles, Ask ask) {
        Pattern pattern = new Pattern(kind, STANDING + hands, "e.at", null);
        Map<String, String> parameters = Map.of("state", state.name());
        return roles.flatMap(role ->
                search.find(pattern, search.scope(role), parameters, ask, new Setting(ReportState.machine())).stream());
    }

    private static Stream<Role> roles(Transition transition) {
        return Arrays.stream(ReportState.machine().roles(transition));
    }
}
