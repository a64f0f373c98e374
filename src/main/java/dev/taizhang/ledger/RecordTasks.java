package dev.taizhang.ledger;

import dev.taizhang.ledger.TaskSearch.Pattern;
import dev.taizhang.ledger.TaskSearch.Setting;
import dev.taizhang.platform.security.Role;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records of all ledgers that wait for their confirmation, and those that were returned to whoever entered them. */
@ApplicationScoped
class RecordTasks implements TaskSource {

    private static final String HANDED_IN = """
            from RecordVersion v join LedgerRecord r on r.id = v.recordId
            where v.state = :state""";

    /**
     * As confirming asks for it: whoever has put something into it, or into what is confirmed with it, or handed it in, does
     * not confirm it.
     */
    private static final String OTHER_EYES = """
            and (r.organizationId in :relaxed
                 or not %s and v.submittedBy not in :hands
                    and (v.version > 1 or r.enteredBy not in :hands)""".formatted(Authorship.byCaller("v"));

    private static final Pattern REVISE = new Pattern(TaskKind.REVISE_RECORD, """
            from RecordVersion v join LedgerRecord r on r.id = v.recordId
            where v.state = :state and v.enteredBy = :me and v.returnedAt is not null""", "v.returnedAt", null);

    private final TaskSearch search;
    private final Pattern confirm;

    RecordTasks(TaskSearch search, @All List<RecordFollower> followers) {
        this.search = search;
        String withIt = followers.stream()
                .flatMap(follower -> follower.enteredByCaller().stream())
                .map(" and not "::concat)
                .collect(Collectors.joining());
        this.confirm = new Pattern(
                TaskKind.CONFIRM_RECORD, HANDED_IN + " " + OTHER_EYES + withIt + ")", "v.submittedAt", null);
    }

    @Override
    public List<Task> tasks(Ask ask) {
        return Stream.of(
                        find(confirm, Role.APPROVER, RecordState.SUBMITTED, ask),
                        find(REVISE, Role.CLERK, RecordState.DRAFT, ask))
                .flatMap(List::stream)
                .toList();
    }

    private List<Task> find(Pattern pattern, Role role, RecordState state, Ask ask) {
        Setting setting = new Setting(RecordState.machine(), true, state.name(), List.of());
        return search.find(pattern, search.scope(role), Map.of("state", state), ask, setting);
    }
}
