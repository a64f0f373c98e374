package dev.taizhang.actionitem;

import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSearch.Pattern;
import dev.taizhang.ledger.TaskSearch.Setting;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Action items that wait for their confirmation, for work, for a later day to be approved, or for verification. */
@ApplicationScoped
class ActionTasks implements TaskSource {

    private static final String STANDING = """
            from LedgerRecord r join ActionPlace p on p.itemId = r.id join StateEntry e on e.key.recordId = r.id
            join RecordVersion v on v.recordId = r.id
            where r.kind = 'ACTION_ITEM' and r.state in :states
              and e.key.no = (select max(x.key.no) from StateEntry x where x.key.recordId = r.id)""";

    private static final String CONFIRMED = " and v.confirmedAt is not null";

    private static final String NOT_CONFIRMED =
            " and v.confirmedAt is null and (r.organizationId in :relaxed or not " + Authorship.byCaller("v") + ")";

    private static final String ASKED_FOR_MORE = """
            from ActionEntry w join LedgerRecord r on r.id = w.key.itemId join ActionPlace p on p.itemId = r.id
            where r.kind = 'ACTION_ITEM' and r.state in :states and w.key.kind = :extension
              and w.approvedBy is null and w.rejectedBy is null and w.by not in :hands""";

    private static final String KEEPER = "r.organizationId in :organizations";
    private static final String WORKERS = "p.responsibleId in :organizations or " + KEEPER;

    /** Nobody works on an item before it is confirmed. */
    private static final String AT_WORK_SINCE = "greatest(e.at, v.confirmedAt)";

    private static final List<String> AT_WORK =
            List.of(ActionItemState.OPEN.name(), ActionItemState.IN_PROGRESS.name());

    /** As long as it is to be done, an extension that was asked for is decided: a verification may send it back. */
    private static final List<String> OPEN = Stream.of(ActionItemState.values())
            .filter(ActionItemState::open)
            .map(Enum::name)
            .toList();

    private final TaskSearch search;
    private final ActionItemRepository items;
    private final ActionHindrances hindrances;

    ActionTasks(TaskSearch search, ActionItemRepository items, ActionHindrances hindrances) {
        this.search = search;
        this.items = items;
        this.hindrances = hindrances;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        return Stream.of(unconfirmed(ask), work(ask), extensions(ask), verifications(ask))
                .flatMap(List::stream)
                .toList();
    }

    private List<Task> unconfirmed(Ask ask) {
        Pattern pattern = new Pattern(
                TaskKind.CONFIRM_RECORD,
                STANDING + NOT_CONFIRMED + " and " + ActionHindrances.confirmable(),
                KEEPER,
                "e.at",
                ActionsDue.HOLDS,
                "p.due",
                "0");
        Setting setting = new Setting(ActionItemState.machine(), false, null, hindrances.ofCaller());
        Map<String, List<String>> states = Map.of("states", List.of(ActionItemState.OPEN.name()));
        return search.find(pattern, search.scope(Role.APPROVER), states, ask, setting);
    }

    private List<Task> work(Ask ask) {
        Pattern pattern = new Pattern(
                TaskKind.WORK_ON_ACTION_ITEM,
                STANDING + CONFIRMED,
                WORKERS,
                AT_WORK_SINCE,
                ActionsDue.HOLDS,
                "p.due",
                "0");
        return find(pattern, Role.CLERK, Map.of("states", AT_WORK), ask);
    }

    private List<Task> extensions(Ask ask) {
        Pattern pattern = new Pattern(
                TaskKind.APPROVE_EXTENSION, ASKED_FOR_MORE, KEEPER, "w.at", ActionsDue.HOLDS, "p.due", "w.key.no");
        return find(pattern, Role.APPROVER, Map.of("states", OPEN, "extension", EntryKind.EXTENSION), ask);
    }

    private List<Task> verifications(Ask ask) {
        Pattern pattern = new Pattern(
                TaskKind.VERIFY_ACTION_ITEM,
                STANDING + CONFIRMED + " and " + ActionHindrances.otherEyes(),
                KEEPER,
                "e.at",
                ActionsDue.HOLDS,
                "p.due",
                "0");
        List<String> states = List.of(ActionItemState.READY_FOR_VERIFICATION.name());
        return find(pattern, Role.SUPERVISOR, Map.of("states", states), ask);
    }

    private List<Task> find(Pattern pattern, Role role, Map<String, ?> parameters, Ask ask) {
        Setting setting = new Setting(ActionItemState.machine(), items::waiting, hindrances.ofCaller());
        return search.find(pattern, search.scope(role), parameters, ask, setting);
    }
}
