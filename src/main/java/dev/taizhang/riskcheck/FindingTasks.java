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
            from LedgerRecord r join StateEntry e on e.key.recordId = r.id join RecordVersion c on c.recordId = r.id
            where r.kind = 'FINDING' and r.state in :states and c.confirmedAt is not null
              and e.key.no = (select max(x.key.no) from StateEntry x where x.key.recordId = r.id)""";

    /** It waits for nobody before its check is confirmed. */
    private static final String SINCE = "greatest(e.at, c.confirmedAt)";

    /** What was done by those who own the remedy; whoever verifies is none of them. */
    private static final Set<String> OWNERS_STATES = Set.of(
            FindingState.OPEN.name(), FindingState.REMEDIATING.name(), FindingState.READY_FOR_VERIFICATION.name());

    private static final String DUE = """
            (select d.due from FindingDue d
              where d.key.findingId = r.id
                and d.key.no = (select max(y.key.no) from FindingDue y where y.key.findingId = r.id))""";

    private static final String KEEPER = "r.organizationId in :organizations";

    private static final String RESPONSIBLE = "r.organizationId in :organizations or (r.shared = true and exists ("
            + "select 1 from LedgerRecord s join s.readers a where s.id = r.id and a in :organizations))";

    private final TaskSearch search;
    private final OfficeClock clock;
    private final Remedies remedies;
    private final FindingHindrances hindrances;
    private final String otherEyes;

    /** The day that holds: what was agreed on, or the later one to which it was extended. */
    private final String holds;

    FindingTasks(TaskSearch search, Remedies remedies, FindingHindrances hindrances, OfficeClock clock) {
        this.search = search;
        this.clock = clock;
        this.remedies = remedies;
        this.hindrances = hindrances;
        this.otherEyes = " and " + hindrances.otherEyes();
        String extended = remedies.extendedTo();
        this.holds = "case when %s > %s then %s else %s end".formatted(extended, DUE, extended, DUE);
    }

    /** Only a failed verification and a reopening, which are not theirs, give a reason. */
    static boolean byOwners(StateEntry entry) {
        return OWNERS_STATES.contains(entry.state()) && entry.reason() == null;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        return Stream.of(
                        find(kept(TaskKind.ASSIGN_FINDING, ""), Role.APPROVER, ask, FindingState.OPEN),
                        lapsed(ask),
                        find(remedied(""), Role.CLERK, ask, FindingState.ASSIGNED),
                        find(remedied(done(remedies.isUnfinished())), Role.CLERK, ask, FindingState.REMEDIATING),
                        find(
                                kept(TaskKind.VERIFY_FINDING, otherEyes),
                                Role.SUPERVISOR,
                                ask,
                                FindingState.READY_FOR_VERIFICATION),
                        find(
                                kept(TaskKind.CLOSE_FINDING, otherEyes + judged()),
                                Role.SUPERVISOR,
                                ask,
                                FindingState.VERIFIED))
                .flatMap(List::stream)
                .toList();
    }

    /** One of whose items is not handed over yet waits for that item, which is a task of its own. */
    private static String done(String unfinished) {
        return " and not " + unfinished;
    }

    private String judged() {
        return done(remedies.isUnfinished()) + done(remedies.isUnverified());
    }

    /** Risks that were accepted until a day that has passed: they count as open again since. */
    private List<Task> lapsed(Ask ask) {
        Pattern pattern = new Pattern(
                TaskKind.ASSIGN_FINDING, STANDING + " and e.until < :today", KEEPER, "e.until", true, holds, DUE, "0");
        return search.find(
                pattern,
                search.scope(Role.APPROVER),
                Map.of("states", List.of(FindingState.ACCEPTED.name()), "today", clock.today()),
                ask,
                new Setting(FindingState.machine(), hindrances.ofCaller()));
    }

    private Pattern kept(TaskKind kind, String more) {
        return new Pattern(kind, STANDING + " " + more, KEEPER, SINCE, holds, DUE, "0");
    }

    private Pattern remedied(String more) {
        return new Pattern(TaskKind.REMEDY_FINDING, STANDING + " " + more, RESPONSIBLE, SINCE, holds, DUE, "0");
    }

    private List<Task> find(Pattern pattern, Role role, Ask ask, FindingState... states) {
        List<String> names = Stream.of(states).map(Enum::name).toList();
        return search.find(
                pattern,
                search.scope(role),
                Map.of("states", names),
                ask,
                new Setting(FindingState.machine(), hindrances.ofCaller()));
    }
}
