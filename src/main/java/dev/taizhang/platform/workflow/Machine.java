package dev.taizhang.platform.workflow;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.workflow.Terms.Besides;
import dev.taizhang.platform.workflow.Terms.Waiting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A state machine as one table. What is not in the table is refused: {@code INVALID_TRANSITION} with the state and what
 * is allowed in it. A caller with none of the roles that may ever do a transition is refused before that.
 *
 * @param <S> states
 * @param <T> transitions
 */
public final class Machine<S extends Enum<S>, T extends Enum<T>> {

    private final String name;
    private final String path;
    private final List<S> states;
    private final List<T> transitions;
    private final List<Move<S, T>> moves;
    private final Map<T, Terms> terms;
    private final String note;

    private Machine(Rows<S, T> rows) {
        this.name = rows.name;
        this.path = rows.path;
        this.states = List.of(rows.states.getEnumConstants());
        this.transitions = List.of(rows.transitions.getEnumConstants());
        this.moves = List.copyOf(rows.moves);
        this.terms = new EnumMap<>(rows.terms);
        this.note = rows.note;
    }

    /**
     * Begins a table.
     *
     * @param path of one such record below {@code /api/v1}
     */
    public static <S extends Enum<S>, T extends Enum<T>> Rows<S, T> of(
            String name, String path, Class<S> states, Class<T> transitions) {
        return new Rows<>(name, path, states, transitions);
    }

    public String name() {
        return name;
    }

    public String path() {
        return path;
    }

    /** In the order of their declaration; a record begins in the first. */
    public List<S> states() {
        return states;
    }

    public List<T> transitions() {
        return transitions;
    }

    public List<Move<S, T>> moves() {
        return moves;
    }

    /** What readers of the table should know beside its rows; empty where there is nothing. */
    public String note() {
        return note;
    }

    public Terms terms(T transition) {
        return terms.getOrDefault(transition, Terms.NONE);
    }

    /** The state after a transition of a confirmed record; refuses one that this state does not allow. */
    public S after(S state, T transition) {
        return move(state, transition, true).to();
    }

    /** The row for a transition; refuses one that this state does not allow. */
    public Move<S, T> move(S state, T transition, boolean confirmed) {
        return move(state, transition, confirmed, Circumstances.NONE);
    }

    /** The same of a record of which more is known; what its circumstances forbid, {@link #require} refuses. */
    public Move<S, T> move(S state, T transition, boolean confirmed, Circumstances now) {
        List<String> allowed = allowedTransitions(state, confirmed, now);
        Underway.asked(new Underway.Standing(path, state.name(), allowed, barred(transition)));
        return find(state, transition, confirmed).orElseThrow(() -> refusal(state, confirmed, now));
    }

    /** Refuses a transition, which the state allows, for a guard that does not hold now. */
    public void require(T transition, Circumstances now) {
        now.require(terms(transition));
    }

    /** What is left of what was offered to whoever asked for a transition and was refused with a code. */
    public List<String> left(List<String> offered, String asked, ErrorCode code) {
        Set<String> gone = transitions.stream()
                .filter(transition -> transition.name().equals(asked))
                .flatMap(transition -> barred(transition).getOrDefault(code, Set.of()).stream())
                .collect(Collectors.toSet());
        return offered.stream().filter(one -> !gone.contains(one)).toList();
    }

    /** Which transitions are out of question once one of them was refused with a code, by codes. */
    private Map<ErrorCode, Set<String>> barred(T asked) {
        Map<ErrorCode, Set<String>> barred = new EnumMap<>(ErrorCode.class);
        for (Guard guard : terms(asked).guards()) {
            Set<String> held = guard.said() ? Set.of() : heldBy(guard);
            guard.codes()
                    .forEach(code ->
                            barred.computeIfAbsent(code, _ -> new HashSet<>()).addAll(held));
        }
        return barred;
    }

    private Set<String> heldBy(Guard guard) {
        return transitions.stream()
                .filter(transition -> terms(transition).guards().contains(guard))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** All roles that may do it in some state. */
    public Role[] roles(T transition) {
        return moves.stream()
                .filter(move -> move.transition() == transition)
                .flatMap(move -> move.roles().stream())
                .distinct()
                .toArray(Role[]::new);
    }

    /** Names of the transitions somebody may ask for in that state, in the order of their declaration. */
    public List<String> allowedTransitions(S state, boolean confirmed) {
        return allowedTransitions(state, confirmed, Circumstances.NONE);
    }

    /** The same of a record of which more is known. */
    public List<String> allowedTransitions(S state, boolean confirmed, Circumstances now) {
        return moves.stream()
                .filter(move -> holds(move, state, confirmed) && !move.roles().isEmpty())
                .map(Move::transition)
                .filter(transition -> terms(transition).fit(now))
                .sorted()
                .map(Enum::name)
                .toList();
    }

    /** The same of a confirmed record, by the name of its state. */
    public List<String> allowedTransitions(String state) {
        return states.stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .map(one -> allowedTransitions(one, true))
                .orElse(List.of());
    }

    /** The refusal of what a state does not allow. */
    public Problem refusal(S state, boolean confirmed) {
        return refusal(state, confirmed, Circumstances.NONE);
    }

    private Problem refusal(S state, boolean confirmed, Circumstances now) {
        List<String> allowed = allowedTransitions(state, confirmed, now);
        Problem refusal = Problem.of(ErrorCode.INVALID_TRANSITION, Word.of(state))
                .with("state", state.name())
                .with("allowedTransitions", allowed);
        return allowed.isEmpty() ? refusal.worded("final") : refusal;
    }

    private Optional<Move<S, T>> find(S state, T transition, boolean confirmed) {
        return moves.stream()
                .filter(move -> move.transition() == transition && holds(move, state, confirmed))
                .findFirst();
    }

    /** Only in its first state is a record not confirmed yet. */
    private boolean holds(Move<S, T> move, S state, boolean confirmed) {
        return move.from() == state && (state != states.getFirst() || move.early() != confirmed);
    }

    /** The rows of a table that is being written. */
    public static final class Rows<S extends Enum<S>, T extends Enum<T>> {

        private final String name;
        private final String path;
        private final Class<S> states;
        private final Class<T> transitions;
        private final Map<T, Terms> terms;
        private final List<Move<S, T>> moves = new ArrayList<>();
        private String note = "";

        private Rows(String name, String path, Class<S> states, Class<T> transitions) {
            this.name = name;
            this.path = path;
            this.states = states;
            this.transitions = transitions;
            this.terms = new EnumMap<>(transitions);
        }

        /** What readers should know beside the rows. */
        public Rows<S, T> noted(String text) {
            note = text;
            return this;
        }

        /** How a transition is asked for, and what else must hold. */
        public Rows<S, T> asked(T transition, @Nullable String request, Guard... guards) {
            return asked(transition, request, Besides.NOBODY, guards);
        }

        /** The same, where those responsible for an action on the record may do it, too. */
        public Rows<S, T> askedByResponsible(T transition, String request, Guard... guards) {
            return asked(transition, request, Besides.RESPONSIBLE, guards);
        }

        /** The same, where whoever made it may do it, too. */
        public Rows<S, T> askedByMaker(T transition, String request, Guard... guards) {
            return asked(transition, request, Besides.MAKER, guards);
        }

        /** Offers it only while a part of the record waits for a decision. */
        public Rows<S, T> whileOneWaits(T transition) {
            return offered(Waiting.ONE, transition);
        }

        /** Offers it only while no part of the record waits for a decision. */
        public Rows<S, T> whileNoneWaits(T transition) {
            return offered(Waiting.NONE, transition);
        }

        private Rows<S, T> asked(T transition, @Nullable String request, Besides besides, Guard... guards) {
            terms.put(transition, new Terms(request, List.of(guards), besides, Waiting.ANY));
            return this;
        }

        private Rows<S, T> offered(Waiting waiting, T transition) {
            terms.merge(transition, Terms.NONE.offered(waiting), (said, _) -> said.offered(waiting));
            return this;
        }

        /** A row. */
        public Rows<S, T> row(S from, T transition, S to, Role... roles) {
            moves.add(new Move<>(from, false, transition, to, List.of(roles)));
            return this;
        }

        /** A row that holds as long as the record is not confirmed. */
        public Rows<S, T> early(S from, T transition, S to, Role... roles) {
            moves.add(new Move<>(from, true, transition, to, List.of(roles)));
            return this;
        }

        public Machine<S, T> end() {
            return new Machine<>(this);
        }
    }
}
