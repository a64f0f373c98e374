package dev.taizhang.task;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.notice.ToldNotices;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.platform.workflow.Move;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state, transition and role: the service does what the tables of the workflows say, and nothing else. The cases
 * are made from the tables, which {@code docs/workflows.md} shows.
 */
@QuarkusTest
class EveryTransitionTest {

    /** What is asked for without a body there, and elsewhere with one. */
    private static final Set<String> BODYLESS = Set.of(
            "Period closing CLOSE",
            "Report COMPUTE",
            "Report PASS",
            "Report SIGN",
            "Report ISSUE",
            "Extension APPROVE",
            "Delegation of a review REVOKE",
            "Relaxation of four eyes END",
            "Notice REPLAY");

    /** Those who work there, hired once when the service is there; closed periods are in nobody's way but their own. */
    private static final Map<Boolean, Arrivals> HIRED = new HashMap<>();

    private final ToldNotices notices;

    EveryTransitionTest(ToldNotices notices) {
        this.notices = notices;
    }

    /**
     * A state of a machine; a record may be in its first state without being confirmed yet.
     *
     * @param kind of what is in it: many ledgers, and amendments in them, share one table
     */
    record Place(Machine<?, ?> machine, String kind, Enum<?> state, boolean confirmed) {

        @Override
        public String toString() {
            return kind + " " + state + (confirmed ? "" : " (not confirmed)");
        }
    }

    private Arrivals arrivals(Place place) {
        return HIRED.computeIfAbsent(
                place.machine().name().equals("Period closing"), _ -> new Arrivals(Staff.hired(), notices));
    }

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Machine<?, ?> machine : WorkflowsInContract.ALL) {
            if (machine.moves().stream().anyMatch(Move::early)) {
                places.add(new Place(machine, machine.name(), machine.states().getFirst(), false));
            }
            machine.states()
                    .forEach(state -> kinds(machine, RecordState.class.isInstance(state), state.name())
                            .forEach(kind -> places.add(new Place(machine, kind, state, true))));
        }
        return places;
    }

    /** A superseded version belongs to a record that is confirmed; only until it is confirmed is an amendment under way. */
    private static List<String> kinds(Machine<?, ?> machine, boolean ofRecords, String state) {
        if (!ofRecords) {
            return List.of(machine.name());
        }
        return switch (RecordState.valueOf(state)) {
            case DRAFT, SUBMITTED ->
                Stream.of(RecordArrivals.records(), RecordArrivals.amendments())
                        .flatMap(List::stream)
                        .toList();
            case CONFIRMED, VOIDED -> RecordArrivals.records();
            case SUPERSEDED -> List.of();
        };
    }

    static List<Place> placesWhereTheServiceActs() {
        return places().stream()
                .filter(place -> transitions(place.machine()).stream()
                        .anyMatch(transition -> move(place, transition)
                                .filter(move -> move.roles().isEmpty())
                                .isPresent()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("placesWhereTheServiceActs")
    void whatOnlyTheServiceDoesIsDoneByIt(Place place) {
        for (Enum<?> transition : transitions(place.machine())) {
            Optional<Move<?, ?>> move =
                    move(place, transition).filter(one -> one.roles().isEmpty());
            if (move.isPresent()) {
                Arrival arrival = arrivals(place).at(place.kind(), place.state().name(), place.confirmed());
                String before = arrival.etag();
                assertEquals(
                        move.get().to().name(),
                        arrivals(place).caused(place.kind(), arrival, transition.name()),
                        place + " " + transition);
                assertNotEquals(before, arrival.etag(), place + " " + transition);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatTheTableDoesNotAllowIsRefusedAndChangesNothing(Place place) {
        Arrival arrival = arrivals(place).at(place.kind(), place.state().name(), place.confirmed());
        assertEquals(place.state().name(), arrival.shownState());
        String before = arrival.etag();
        int refused = 0;
        for (Enum<?> transition : transitions(place.machine())) {
            if (place.machine().name().equals("Article") && transition.name().equals("WITHDRAW")) {
                // What may be withdrawn is a matter of the publication, which has a table of its own.
                continue;
            }
            for (Role role : Role.values()) {
                refused += refused(place, arrival, transition, role) ? 1 : 0;
            }
        }
        assertTrue(refused > 0, "nothing was tried");
        assertEquals(before, arrival.etag());
        assertEquals(place.state().name(), arrival.shownState());
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatTheTableAllowsIsDoneByEachOfItsRoles(Place place) {
        for (Enum<?> transition : transitions(place.machine())) {
            Optional<Move<?, ?>> move = move(place, transition);
            for (Role role : move.map(Move::roles).orElse(List.of())) {
                Arrival arrival = arrivals(place).at(place.kind(), place.state().name(), place.confirmed());
                arrivals(place).makeWay(arrival, transition.name());
                int status = ask(arrival, place, transition, role).extract().statusCode();
                String asked = place + " " + transition + " " + role;
                assertTrue(Set.of(200, 201).contains(status), asked + " was answered " + status);
                assertEquals(move.orElseThrow().to().name(), arrival.shownState(), asked);
            }
        }
    }

    /** Whether the table does not allow it, and so it was refused. */
    private boolean refused(Place place, Arrival arrival, Enum<?> transition, Role role) {
        Set<Role> ever = rolesOf(place.machine(), transition);
        Optional<Move<?, ?>> move = move(place, transition);
        boolean allowed = move.isPresent() && move.get().roles().contains(role);
        if (ever.isEmpty() || allowed) {
            return false;
        }
        ValidatableResponse answer = ask(arrival, place, transition, role);
        String asked = place + " " + transition + " " + role;
        int status = answer.extract().statusCode();
        if (!role.readsRecords()) {
            // Not even what its body names is there for it, nor what only administrators know of.
            assertTrue(Set.of(400, 403, 404).contains(status), asked + " was answered " + status);
        } else if (!ever.contains(role) || move.isPresent()) {
            assertEquals(403, status, asked);
            answer.body("code", equalTo("FORBIDDEN"));
        } else {
            assertEquals(409, status, asked);
            answer.body("code", equalTo("INVALID_TRANSITION"))
                    .body("state", equalTo(place.state().name()))
                    .body("allowedTransitions", equalTo(allowed(place)));
        }
        return true;
    }

    private ValidatableResponse ask(Arrival arrival, Place place, Enum<?> transition, Role role) {
        String request = Objects.requireNonNull(request(place.machine(), transition));
        String[] parts = request.split(" ", 2);
        // What stands is withdrawn, what was only entered is confirmed.
        int no = transition.name().equals("WITHDRAW") ? 1 : arrival.no();
        String path = arrival.at() + (parts.length == 1 ? "" : parts[1].replace("{no}", Integer.toString(no)));
        RequestSpecification as = arrivals(place).as(role, transition.name()).header("If-Match", "*");
        boolean bodyless = Set.of("SUBMIT", "CONFIRM", "ASSIGN", "START", "MAKE_READY", "APPROVE_EXTENSION")
                        .contains(transition.name())
                || BODYLESS.contains(place.machine().name() + " " + transition.name());
        if (!bodyless) {
            as.contentType(ContentType.JSON).body(arrivals(place).body(place.kind(), transition.name()));
        }
        return parts[0].equals("PUT") ? as.put(path).then() : as.post(path).then();
    }

    private static List<Enum<?>> transitions(Machine<?, ?> machine) {
        return List.copyOf(machine.transitions());
    }

    private static Set<Role> rolesOf(Machine<?, ?> machine, Enum<?> transition) {
        Set<Role> roles = new HashSet<>();
        machine.moves().stream()
                .filter(move -> move.transition() == transition)
                .forEach(move -> roles.addAll(move.roles()));
        return roles;
    }

    private static Optional<Move<?, ?>> move(Place place, Enum<?> transition) {
        boolean first = place.state() == place.machine().states().getFirst();
        return place.machine().moves().stream()
                .filter(move -> move.from() == place.state() && move.transition() == transition)
                .filter(move -> !first || move.early() != place.confirmed())
                .<Move<?, ?>>map(move -> move)
                .findFirst();
    }

    private static List<String> allowed(Place place) {
        // Of every item at work an extension waits.
        Set<String> notOffered = place.machine().name().equals("Action item") ? Set.of("EXTEND") : Set.of();
        return transitions(place.machine()).stream()
                .filter(transition -> !notOffered.contains(transition.name()))
                .filter(transition -> move(place, transition)
                        .map(Move::roles)
                        .filter(roles -> !roles.isEmpty())
                        .isPresent())
                .map(Enum::name)
                .toList();
    }

    private static String request(Machine<?, ?> machine, Enum<?> transition) {
        return request(machine, transition.name());
    }

    private static <S extends Enum<S>, T extends Enum<T>> String request(Machine<S, T> machine, String transition) {
        return machine.transitions().stream()
                .filter(one -> one.name().equals(transition))
                .findFirst()
                .map(one -> machine.terms(one).request())
                .orElseThrow();
    }
}
