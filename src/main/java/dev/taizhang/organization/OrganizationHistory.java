package dev.taizhang.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes the dated history of an organisation: closes the rows that are no longer held true and opens those that are.
 */
@ApplicationScoped
class OrganizationHistory {

    private final OrganizationStateRepository states;

    OrganizationHistory(OrganizationStateRepository states) {
        this.states = states;
    }

    void begin(String organizationId, Traits traits, LocalDate from, Instant recordedAt) {
        states.persist(new OrganizationState(organizationId, traits, from, OrganizationState.FOREVER, recordedAt));
    }

    /**
     * Changes one trait from a day on, until the day at which the same trait already changes again: a move entered late
     * does not undo a later move, and goes through a later change of name.
     *
     * @param trait what is changed, for comparison
     * @param change how it is changed
     */
    void changeFrom(
            String organizationId,
            LocalDate from,
            Function<Traits, ? extends @org.jspecify.annotations.Nullable Object> trait,
            UnaryOperator<Traits> change,
            Instant recordedAt) {
        List<OrganizationState> held = states.heldOf(organizationId);
        OrganizationState first = held.stream()
                .filter(state -> state.holdsOn(from))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The organisation does not exist on " + from));
        Object before = trait.apply(first.traits());
        for (OrganizationState state : held) {
            if (state.validTo().isBefore(from)) {
                continue;
            }
            if (!Objects.equals(before, trait.apply(state.traits()))) {
                break;
            }
            replace(state, from, change, recordedAt);
        }
    }

    private void replace(OrganizationState state, LocalDate from, UnaryOperator<Traits> change, Instant recordedAt) {
        state.endRecording(recordedAt);
        LocalDate start = state.validFrom();
        if (start.isBefore(from)) {
            states.persist(new OrganizationState(
                    state.organizationId(), state.traits(), start, from.minusDays(1), recordedAt));
            start = from;
        }
        states.persist(new OrganizationState(
                state.organizationId(), change.apply(state.traits()), start, state.validTo(), recordedAt));
    }
}
