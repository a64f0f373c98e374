package dev.taizhang.ledger;

import dev.taizhang.account.Access;
import dev.taizhang.account.Hands;
import dev.taizhang.account.OwnPost;
import dev.taizhang.account.Scope;
import dev.taizhang.foureyes.FourEyes;
import dev.taizhang.ledger.TaskSource.Ask;
import dev.taizhang.ledger.TaskSource.Position;
import dev.taizhang.ledger.TaskSource.Task;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.platform.workflow.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds tasks of one kind page by page, by queries of the rooms that know them. */
@ApplicationScoped
public class TaskSearch {

    /** After the id of whatever record there is. */
    private static final String BEHIND_ALL = "~";

    private final EntityManager entities;
    private final Access access;
    private final CurrentCaller caller;
    private final Ledgers ledgers;
    private final FourEyes fourEyes;
    private final Hands hands;
    private final OwnPost ownPost;
    private final OfficeClock clock;
    private final Hindrances hindrances;

    TaskSearch(
            EntityManager entities,
            Access access,
            CurrentCaller caller,
            Ledgers ledgers,
            FourEyes fourEyes,
            Hands hands,
            OwnPost ownPost,
            OfficeClock clock,
            Hindrances hindrances) {
        this.entities = entities;
        this.access = access;
        this.caller = caller;
        this.ledgers = ledgers;
        this.fourEyes = fourEyes;
        this.hands = hands;
        this.ownPost = ownPost;
        this.clock = clock;
        this.hindrances = hindrances;
    }

    /**
     * A query for tasks.
     *
     * @param from from clause and conditions; {@code r} is the record, {@code :me} the caller, {@code :hands} those whose
     *     acts are its own, {@code :posts} the posts that it is, see {@link OwnPost#ofCaller}, {@code :relaxed} the organisations where it may confirm
     *     what it entered
     * @param scope condition over {@code :organizations}, those where the caller has the role
     * @param since expression of the instant since which it waits
     * @param byDays whether that expression is of the last day before it does
     * @param due expression of the last day; null where there is none
     * @param originalDue expression of the last day as it was first, where a later one may have been agreed on
     * @param no expression of the number of the part it is about
     */
    public record Pattern(
            TaskKind kind,
            String from,
            String scope,
            String since,
            boolean byDays,
            @Nullable String due,
            @Nullable String originalDue,
            String no) {

        /** Of what has waited since an instant. */
        public Pattern(
                TaskKind kind,
                String from,
                String scope,
                String since,
                @Nullable String due,
                @Nullable String originalDue,
                String no) {
            this(kind, from, scope, since, false, due, originalDue, no);
        }

        /** Of whole records, in the scope of the organisation that keeps them. */
        public Pattern(TaskKind kind, String from, String since, @Nullable String due) {
            this(kind, from, "r.organizationId in :organizations", since, due, "0");
        }

        /** Of what is due on a day that stays. */
        public Pattern(TaskKind kind, String from, String scope, String since, @Nullable String due, String no) {
            this(kind, from, scope, since, due, null, no);
        }
    }

    /**
     * For whom the caller acts there, and what may be done in a state.
     *
     * @param lent roles in which it stands in for that one
     * @param standing name of the state in which it stands, where that is not the record's: of an amendment that waits, or
     *     by the clock; null for the record's
     * @param waiting which of these records have a part that waits for a decision
     * @param hindrances when guards of the table do not hold: of the record, or of the caller
     */
    public record Setting(
            @Nullable String onBehalfOf,
            Set<Role> lent,
            Machine<?, ?> machine,
            boolean confirmed,
            @Nullable String standing,
            UnaryOperator<Set<String>> waiting,
            List<Hindrance> hindrances) {

        /** In rights of its own. */
        public Setting(Machine<?, ?> machine, List<Hindrance> hindrances) {
            this(machine, _ -> Set.of(), hindrances);
        }

        /** In rights of its own, of records of which some have a part that waits. */
        public Setting(Machine<?, ?> machine, UnaryOperator<Set<String>> waiting, List<Hindrance> hindrances) {
            this(null, Set.of(), machine, true, null, waiting, hindrances);
        }

        /** In rights of its own. */
        public Setting(
                Machine<?, ?> machine, boolean confirmed, @Nullable String standing, List<Hindrance> hindrances) {
            this(null, Set.of(), machine, confirmed, standing, _ -> Set.of(), hindrances);
        }

        /** In the place of somebody. */
        public Setting(String onBehalfOf, Role lent, Machine<?, ?> machine, List<Hindrance> hindrances) {
            this(onBehalfOf, Set.of(lent), machine, true, null, _ -> Set.of(), hindrances);
        }
    }

    /** A question of the caller for so many tasks after a position; null for the first. */
    public Ask ask(@Nullable Position after, int limit) {
        OwnActs own = new OwnActs(
                caller.get()::username,
                hands::ofCaller,
                ownPost::ofCaller,
                () -> fourEyes.relaxed(caller.get().username()));
        return new Ask(after, limit, own);
    }

    /** Where the caller has one of the roles. */
    public Scope scope(Role... anyOf) {
        return access.holding(anyOf);
    }

    /** Tasks of a kind in a scope. */
    public List<Task> find(Pattern pattern, Scope scope, Map<String, ?> parameters, Ask ask, Setting setting) {
        if (!scope.everything() && scope.organizationIds().isEmpty()) {
            return List.of();
        }
        String due = pattern.due() == null ? null : "coalesce(" + pattern.due() + ", :never)";
        StringBuilder text = selected(pattern, due, scope);
        Position after = ask.after();
        boolean allAfter = after == null || (due == null && after.due().isBefore(TaskSource.NEVER));
        if (!allAfter) {
            text.append(" and ").append(after(due, pattern.since()));
        }
        text.append(" order by ")
                .append(due == null ? "" : due + ", ")
                .append(pattern.since())
                .append(", r.id");
        TypedQuery<Object[]> query = entities.createQuery(text.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        bind(query, scope, ask.own(), text);
        if (after != null && !allAfter) {
            bind(query, after, pattern.byDays(), text);
        }
        // The row of the position itself may be among them.
        List<Object[]> rows = query.setMaxResults(ask.limit() + 2).getResultList();
        Set<String> ids = rows.stream().map(row -> ((LedgerRecord) row[0]).id()).collect(Collectors.toSet());
        Map<String, Circumstances> known =
                hindrances.of(ids, setting.waiting().apply(ids), setting.hindrances(), ask.own()::bind);
        return rows.stream()
                .map(row -> task(pattern.kind(), row, setting, known))
                .filter(task -> after == null || task.position().compareTo(after) > 0)
                .toList();
    }

    private static StringBuilder selected(Pattern pattern, @Nullable String due, Scope scope) {
        StringBuilder text = new StringBuilder("select r, ")
                .append(pattern.since())
                .append(", ")
                .append(pattern.no())
                .append(due == null ? "" : ", " + due)
                .append(pattern.originalDue() == null ? "" : ", " + pattern.originalDue())
                .append(' ')
                .append(pattern.from());
        return scope.everything()
                ? text
                : text.append(" and (").append(pattern.scope()).append(')');
    }

    private static String after(@Nullable String due, String since) {
        String later = "(%s > :since or (%s = :since and r.id >= :id))".formatted(since, since);
        return due == null ? later : "(%s > :due or (%s = :due and %s))".formatted(due, due, later);
    }

    private void bind(TypedQuery<Object[]> query, Scope scope, OwnActs own, CharSequence text) {
        String asked = text.toString();
        if (!scope.everything()) {
            query.setParameter("organizations", scope.organizationIds());
        }
        own.bind(query, asked);
        if (asked.contains(":never")) {
            query.setParameter("never", TaskSource.NEVER);
        }
    }

    private void bind(TypedQuery<Object[]> query, Position after, boolean byDays, CharSequence text) {
        if (byDays) {
            LocalDate before = clock.dayOf(after.since()).minusDays(1);
            boolean atItsStart = since(before).equals(after.since());
            query.setParameter("since", before).setParameter("id", atItsStart ? after.recordId() : BEHIND_ALL);
        } else {
            query.setParameter("since", after.since()).setParameter("id", after.recordId());
        }
        if (text.toString().contains(":due")) {
            query.setParameter("due", after.due());
        }
    }

    /** What waits once a day has passed waits since the start of the next one. */
    private Instant since(Object instantOrDay) {
        return instantOrDay instanceof LocalDate day ? clock.startOf(day.plusDays(1)) : (Instant) instantOrDay;
    }

    private Task task(TaskKind kind, Object[] row, Setting setting, Map<String, Circumstances> known) {
        LedgerRecord record = (LedgerRecord) row[0];
        LocalDate due = row.length > 3 ? (LocalDate) row[3] : TaskSource.NEVER;
        @Nullable LocalDate originalDue = row.length > 4 ? (LocalDate) row[4] : due;
        Position position = new Position(due, since(row[1]), record.id(), kind, ((Number) row[2]).intValue());
        return new Task(
                position,
                due.equals(originalDue) ? null : originalDue,
                record.kind(),
                ledgers.ofKind(record.kind()).orElseThrow().path(),
                record.number(),
                record.externalKey(),
                record.title(),
                record.organizationId(),
                null,
                record.state(),
                RecordBook.etag(record),
                setting.onBehalfOf(),
                allowed(setting.machine(), record, setting, known.getOrDefault(record.id(), Circumstances.NONE)));
    }

    private <S extends Enum<S>, T extends Enum<T>> List<String> allowed(
            Machine<S, T> machine, LedgerRecord record, Setting setting, Circumstances now) {
        String standing = setting.standing();
        String state = standing == null ? record.state() : standing;
        return machine.moves().stream()
                .filter(move -> move.from().name().equals(state))
                .filter(move -> machine.allowedTransitions(move.from(), setting.confirmed(), now)
                        .contains(move.transition().name()))
                .filter(move -> move.roles().stream().anyMatch(setting.lent()::contains) || mayDo(record, move.anyOf()))
                .map(move -> move.transition().name())
                .distinct()
                .toList();
    }

    private boolean mayDo(LedgerRecord record, Role... anyOf) {
        return access.has(record.organizationId(), anyOf)
                || record.readers().stream().anyMatch(organization -> access.has(organization, anyOf));
    }
}
