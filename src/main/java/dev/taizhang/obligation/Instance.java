package dev.taizhang.obligation;

import dev.taizhang.obligation.RuleInForce.Excuse;
import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A duty of one organisation for one period, and how it stands.
 *
 * @param metBy the events that met it, the first one first
 * @param own the events inside the period that are its own, as long as they are needed
 * @param done how many these are
 */
record Instance(
        RuleInForce rule,
        String organizationId,
        Period period,
        ObligationState state,
        List<Event> metBy,
        List<Event> own,
        int done) {

    Instance {
        metBy = List.copyOf(metBy);
        own = List.copyOf(own);
    }

    /** Without the events that nobody needs any more who knows how many they were. */
    Instance withoutOwn() {
        return new Instance(rule, organizationId, period, state, metBy, List.of(), done);
    }

    /** What tells it from all others. */
    String id() {
        return String.join("/", rule.id(), organizationId, period.code());
    }

    LocalDate dueOn() {
        return period.end();
    }

    LocalDate graceUntil() {
        return rule.terms().graceUntil(period);
    }

    /** Why it is waived; of one that is not, nothing. */
    Optional<Excuse> waiver() {
        return rule.waiver(organizationId, period);
    }
}
