package dev.taizhang.metric;

import dev.taizhang.metric.CandidateSource.Candidate;
import dev.taizhang.metric.CandidateSource.LookedAt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a record is not counted in a figure: one reason per record. Pure. */
final class Reasons {

    private Reasons() {}

    /**
     * The record's own reason; else, of the facts the definition would count, that of the first one; else the condition
     * that the first fact does not meet.
     */
    static String of(Definition definition, Question question, Candidate candidate) {
        if (candidate.reason() != null) {
            return candidate.reason();
        }
        List<LookedAt> looked = candidate.facts().stream()
                .filter(fact -> definition.looksAt(fact.fact()))
                .sorted(Comparator.comparing(fact -> fact.fact().on()))
                .toList();
        List<LookedAt> wanted = looked.stream()
                .filter(fact -> definition.reasonAgainst(fact.fact()) == null)
                .toList();
        if (wanted.isEmpty()) {
            return looked.isEmpty() ? "NO_SUCH_FACT" : reasonAgainst(definition, looked.getFirst());
        }
        List<Fact> standing = wanted.stream()
                .filter(fact -> fact.reason() == null)
                .map(LookedAt::fact)
                .toList();
        if (standing.isEmpty()) {
            return String.valueOf(wanted.getFirst().reason());
        }
        return byDays(definition, question, standing);
    }

    private static String byDays(Definition definition, Question question, List<Fact> standing) {
        @Nullable
        Fact first = standing.stream()
                .filter(fact -> fact.holdsThrough(question.through()))
                .findFirst()
                .orElse(null);
        if (first != null) {
            LocalDate start = question.period().start();
            if (definition.kind() == Definition.Kind.MEDIAN
                    && !first.on().isBefore(start)
                    && !first.on().isAfter(question.period().end())) {
                return "NOT_STUDIED";
            }
            return first.on().isBefore(start) ? "BEFORE_PERIOD" : "AFTER_PERIOD";
        }
        boolean allToCome = standing.stream().allMatch(fact -> fact.from().isAfter(question.through()));
        return allToCome ? "AFTER_CUTOFF" : ended(standing, question.through());
    }

    /** What ended the last of them; where none says so it was withdrawn. */
    private static String ended(List<Fact> standing, LocalDate through) {
        return standing.stream()
                .filter(fact -> !fact.from().isAfter(through))
                .reduce((earlier, later) -> later)
                .map(fact -> fact.attributes().getOrDefault(Fact.ENDED_BY, List.of("WITHDRAWN")))
                .orElseThrow()
                .getFirst();
    }

    private static String reasonAgainst(Definition definition, LookedAt looked) {
        return String.valueOf(definition.reasonAgainst(looked.fact()));
    }
}
