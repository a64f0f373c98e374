package dev.taizhang.obligation;

import dev.taizhang.metric.Happenings.Happening;
import dev.taizhang.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A duty as it was in force at an instant.
 *
 * @param label what reports call it by
 * @param names everything a client may name it by
 * @param owing ids of those who owe it
 * @param asked attributes that what meets it must have, each with the values of which one must be there
 * @param waivers those that held
 */
record RuleInForce(
        String id,
        int version,
        String label,
        Set<String> names,
        String title,
        String recordKind,
        Terms terms,
        Set<String> owing,
        Map<String, List<String>> asked,
        Map<Excused, Excuse> waivers) {

    /** By what reports call them. */
    static final Comparator<RuleInForce> ORDER =
            Comparator.comparing(RuleInForce::label).thenComparing(RuleInForce::id);

    /** Who was let off when. */
    record Excused(String organizationId, String period) {}

    /** Why, and since when the system has known. */
    record Excuse(int no, String reason, String recordedBy, Instant recordedAt) {}

    Optional<Excuse> waiver(String organizationId, Period period) {
        return Optional.ofNullable(waivers.get(new Excused(organizationId, period.code())));
    }

    /** Whether something that happened meets it. */
    boolean takes(Happening happening) {
        return asked.entrySet().stream().allMatch(one -> happening.has(one.getKey(), one.getValue()));
    }

    /** The periods it is owed for that begin in a span, in their order. */
    List<Period> periods(LocalDate from, LocalDate through) {
        List<Period> periods = new ArrayList<>();
        Frequency frequency = terms.frequency();
        for (Period period = frequency.on(from);
                !period.start().isAfter(through);
                period = frequency.after(period, 1)) {
            if (!period.start().isBefore(from) && terms.owedFor(period)) {
                periods.add(period);
            }
        }
        return periods;
    }
}
