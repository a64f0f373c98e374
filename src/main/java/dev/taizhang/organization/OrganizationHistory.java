package dev.taizhang.organization;

import dev.taizhang.organization.Tree.Span;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the dated history of an organisation: closes the rows that are no longer held true and opens those that are.
 */
@ApplicationScoped
class OrganizationHistory {

    private final OrganizationStateRepository states;

    OrganizationHistory(OrganizationStateRepository states) {
        this.states = states;
    }

    /** Answers what is held true of it from now on. */
    List<Span> begin(String organizationId, Traits traits, LocalDate from, Instant recordedAt) {
        OrganizationState state =
                new OrganizationState(organizationId, traits, from, OrganizationState.FOREVER, recordedAt);
        states.persist(state);
        return List.of(state.span());
    }

    /** Digest of all that is held true of an organisation now. */
    String digest(String organizationId) {
        return "sha-256:" + Digest.sha256(spans(states.heldOf(organizationId)).toString());
    }

    /**
     * Changes some traits from a day on, each until the day at which the same trait already changes again: a move entered
     * late does not undo a later move, and goes through a later change of name. A state that stays as it was is not
     * written again. Answers what is held true of the organisation from now on.
     */
    List<Span> changeFrom(String organizationId, LocalDate from, List<TraitChange> changes, Instant recordedAt) {
        List<OrganizationState> held = states.heldOf(organizationId);
        List<Span> wanted = spans(held);
        for (TraitChange change : changes) {
            wanted = change.applied(wanted, from);
        }
        List<Span> after = joined(wanted);
        List<Span> missing = new ArrayList<>(after);
        for (OrganizationState state : held) {
            if (!missing.remove(state.span())) {
                state.endRecording(recordedAt);
            }
        }
        missing.forEach(span -> states.persist(
                new OrganizationState(organizationId, span.traits(), span.from(), span.to(), recordedAt)));
        return after;
    }

    private static List<Span> spans(List<OrganizationState> held) {
        return held.stream().map(OrganizationState::span).toList();
    }

    /** Neighbours that say the same become one. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.traits().equals(span.traits())
                    && last.to().plusDays(1).equals(span.from())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.to(), span.traits()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /**
     * A change of one trait.
     *
     * @param trait what is changed, for comparison
     * @param change how it is changed
     */
    record TraitChange(Function<Traits, ? extends @Nullable Object> trait, UnaryOperator<Traits> change) {

        List<Span> applied(List<Span> spans, LocalDate from) {
            Object before = trait.apply(spans.stream()
                    .filter(span -> span.holdsOn(from))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The organisation does not exist on " + from))
                    .traits());
            List<Span> changed = new ArrayList<>();
            boolean reached = true;
            for (Span span : spans) {
                reached = reached && (span.to().isBefore(from) || Objects.equals(before, trait.apply(span.traits())));
                if (!reached || span.to().isBefore(from)) {
                    changed.add(span);
                    continue;
                }
                LocalDate start = span.from();
                if (start.isBefore(from)) {
                    changed.add(new Span(start, from.minusDays(1), span.traits()));
                    start = from;
                }
                changed.add(new Span(start, span.to(), change.apply(span.traits())));
            }
            return changed;
        }
    }
}
