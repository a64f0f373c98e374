package dev.taizhang.obligation;

import dev.taizhang.metric.Question;
import dev.taizhang.obligation.ObligationsOfPeriod.Owed;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what was done of the quarterly duties, in the language of the request (product rules on 「每季度」). */
@ApplicationScoped
class DutyClauses {

    private final Messages messages;

    DutyClauses(Messages messages) {
        this.messages = messages;
    }

    /**
     * By rule and organisation, as {@code RULE-HEARING/ROOT}.
     *
     * @param instances all the quarterly ones
     */
    SortedMap<String, Owed> of(List<Instance> instances, Question question) {
        Map<String, List<Instance>> quarterly = new LinkedHashMap<>();
        instances.forEach(instance -> quarterly
                .computeIfAbsent(key(instance, question), key -> new ArrayList<>())
                .add(instance));
        int quarters = begun(question);
        SortedMap<String, Owed> clauses = new TreeMap<>();
        if (question.period().kind() != Period.Kind.QUARTER) {
            quarterly.forEach((key, some) -> clauses.put(
                    key, new Owed(some.getFirst().organizationId(), clause(some, quarters, question.through()))));
        }
        return clauses;
    }

    private static String key(Instance instance, Question question) {
        return instance.rule().label() + "/" + Duties.codeOf(question, instance.organizationId());
    }

    /** How many quarters of the period have begun by the last day counted. */
    private static int begun(Question question) {
        int quarters = 0;
        for (Period quarter = Frequency.QUARTER.on(question.period().start());
                !quarter.start().isAfter(question.lastDay());
                quarter = Frequency.QUARTER.after(quarter, 1)) {
            quarters++;
        }
        return quarters;
    }

    private DutyClause clause(List<Instance> quarters, int begun, LocalDate through) {
        boolean every = quarters.size() == begun
                && quarters.stream().anyMatch(quarter -> quarter.state().done())
                && quarters.stream().allMatch(quarter -> mayBePrinted(quarter, through));
        @Nullable String instead = instead(quarters);
        boolean strict = quarters.stream()
                .allMatch(quarter ->
                        Set.of(ObligationState.MET, ObligationState.MISSED).contains(quarter.state()));
        return new DutyClause(every, strict ? instead : null, every ? text("everyQuarter") : instead);
    }

    private static boolean mayBePrinted(Instance quarter, LocalDate through) {
        boolean ended = !through.isBefore(quarter.period().end());
        return quarter.state().done() || (quarter.state() == ObligationState.OPEN && !ended);
    }

    /** What was done, and the quarters in which it was not; null while one may still be met, or was waived. */
    private @Nullable String instead(List<Instance> quarters) {
        Set<ObligationState> settled =
                EnumSet.of(ObligationState.MET, ObligationState.MET_LATE, ObligationState.MISSED);
        List<Instance> missed = quarters.stream()
                .filter(quarter -> quarter.state() == ObligationState.MISSED)
                .toList();
        if (missed.isEmpty()
                || !settled.containsAll(quarters.stream().map(Instance::state).collect(Collectors.toSet()))) {
            return null;
        }
        int times = quarters.stream().mapToInt(DutyClauses::times).sum();
        if (times == 0) {
            return text("none");
        }
        List<String> parts = new ArrayList<>(List.of(text("done", Integer.toString(times))));
        add(
                parts,
                "missed",
                missed.stream().filter(quarter -> quarter.done() == 0).toList());
        add(
                parts,
                "short",
                missed.stream().filter(quarter -> quarter.done() > 0).toList());
        return String.join(text("comma"), parts);
    }

    /** Events of the period, and those that made up for it afterwards. */
    private static int times(Instance quarter) {
        return quarter.state() == ObligationState.MET_LATE ? quarter.metBy().size() : quarter.done();
    }

    private void add(List<String> parts, String word, List<Instance> quarters) {
        if (!quarters.isEmpty()) {
            String named = quarters.stream()
                    .map(quarter -> text("ordinal." + (quarter.period().start().getMonthValue() + 2) / 3))
                    .collect(Collectors.joining(text("join")));
            parts.add(text(word, named));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.get(messages.locale(), "labels.duty." + key, arguments);
    }
}
