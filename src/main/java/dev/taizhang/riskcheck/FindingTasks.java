package dev.taizhang.riskcheck;

import dev.taizhang.ledger.StateEntry;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSearch.Pattern;
import dev.taizhang.ledger.TaskSearch.Setting;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Findings that wait for their assignment, remedy, verification or close-out. */
@ApplicationScoped
class FindingTasks implements TaskSource {

    private static final String STANDING = """
            from LedgerRecord r join StateEntry e on e.key.recordId = r.id
            where r.kind = 'FINDING' and r.state in :states
              and e.key.no = (select max(x.key.no) from StateEntry x where x.key.recordId = r.id)
              and exists (select 1 from RecordVersion v where v.recordId = r.id and v.confirmedAt is not null)""";

    /** What was done by those who own the remedy; whoever verifies is none of them. */
    private static final Set<String> OWNERS_STATES = Set.of(
            FindingState.OPEN.name(), FindingState.REMEDIATING.name(), FindingState.READY_FOR_VERIFICATION.name());

    /** Neither whoever wrote it down nor one of those who brought it forward. */
    private static final String OTHER_EYES = """
             and not exists (select 1 from RecordVersion v
                              where v.recordId = r.id and (v.enteredBy = :me or :me member of v.formerAuthors))
             and not exists (select 1 from StateEntry o
                              where o.key.recordId = r.id and o.by = :me and o.reason is null
                                and o.state in ('OPEN', 'REMEDIATING', 'READY_FOR_VERIFICATION'))""";

    private static final String DUE = """
            (select d.due from FindingDue d
              where d.key.findingId = r.id
                and d.key.no = (select max(y.key.no) from FindingDue y where y.key.findingId = r.id))""";

    private static final String RESPONSIBLE = "r.organizationId in :organizations or (r.shared = true and exists ("
            + "select 1 from LedgerRecord s join s.readers a where s.id = r.id and a in :organizations))";

    private final TaskSearch search;
    private final OfficeClock clock;
    private final String otherEyes;

    FindingTasks(TaskSearch search, Remedies remedies, OfficeClock clock) {
        this.search = search;
        this.clock = clock;
        this.otherEyes = OTHER_EYES + " and not (" + remedies.workedOn() + ")";
    }

    /** Only a failed verification and a reopening, which are not theirs, give a reason. */
    static boolean byOwners(StateEntry entry) {
        return OWNERS_STATES.contains(entry.state()) && entry.reason() == null;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        Pattern remedy = new Pattern(TaskKind.REMEDY_FINDING, STANDING, RESPONSIBLE, "e.at", DUE, "0");
        return Stream.of(
                        find(pattern(TaskKind.ASSIGN_FINDING, ""), Role.APPROVER, ask, FindingState.OPEN),
                        lapsed(ask),
                        find(remedy, Role.CLERK, ask, FindingState.ASSIGNED, FindingState.REMEDIATING),
                        find(
                                pattern(TaskKind.VERIFY_FINDING, otherEyes),
                                Role.SUPERVISOR,
                                ask,
                                FindingState.READY_FOR_VERIFICATION),
                        find(pattern(TaskKind.CLOSE_FINDING, otherEyes), Role.SUPERVISOR, ask, FindingState.VERIFIED))
                .flatMap(List::stream)
                .toList();
    }

    /** Risks that were accepted until a day that has passed: they stand open again. */
    private List<Task> lapsed(Ask ask) {
        return search.find(
                pattern(TaskKind.ASSIGN_FINDING, "and e.until < :today"),
                search.scope(Role.APPROVER),
                Map.of("states", List.of(FindingState.ACCEPTED.name()), "today", clock.today()),
                ask,
                new Setting(null, FindingState.machine(), true, FindingState.OPEN.name()));
    }

    private static Pattern pattern(TaskKind kind, String more) {
        return new Pattern(kind, STANDING + " " + more, "e.at", DUE);
    }

    private List<Task> find(Pattern pattern, Role role, Ask ask, FindingState... states) {
        List<String> names = Stream.of(states).map(Enum::name).toList();
        return search.find(
                pattern, search.scope(role), Map.of("states", names), ask, new Setting(FindingState.machine()));
    }
}
