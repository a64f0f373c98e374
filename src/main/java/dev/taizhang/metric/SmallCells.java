package dev.taizhang.metric;

import dev.taizhang.account.Access;
import dev.taizhang.metric.Definition.AmountOf;
import dev.taizhang.metric.Figure.Part;
import dev.taizhang.shared.SmallCell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Withholds parts of headcounts in which people could be recognised, from callers who do not belong to all the
 * organisations the figure is of (ADR 0029). Where one part alone would be withheld, the total would tell it: the smallest
 * other one goes with it.
 */
@ApplicationScoped
public class SmallCells {

    private static final String ATTENDANCE = "attendance";

    private final Access access;
    private final DefinitionRegistry registry;

    SmallCells(Access access, DefinitionRegistry registry) {
        this.access = access;
        this.registry = registry;
    }

    /** Figures by code, as the caller may see them. */
    public Map<String, FigureView> shown(Map<String, FigureView> figures, Question question) {
        boolean small = figures.entrySet().stream()
                .anyMatch(figure -> countsHeads(figure.getKey(), question) && holdsSmall(figure.getValue()));
        if (!small || belongs(question)) {
            return figures;
        }
        return figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        figure -> countsHeads(figure.getKey(), question)
                                ? withheld(figure.getValue())
                                : figure.getValue(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    /** Whether the caller belongs to every organisation the figure is of. */
    boolean belongs(Question question) {
        return question.subtree().stream().allMatch(access::belongsTo);
    }

    /** Sums of those who attended; how many records there are is never withheld. */
    private boolean countsHeads(String code, Question question) {
        return registry.current()
                .find(code, question.lastDay())
                .map(Definition::amount)
                .filter(amount -> amount.kind() == AmountOf.QUANTITY && ATTENDANCE.equals(amount.quantity()))
                .isPresent();
    }

    private static boolean holdsSmall(FigureView figure) {
        return figure.breakdowns().values().stream().flatMap(List::stream).anyMatch(SmallCells::small);
    }

    private static FigureView withheld(FigureView figure) {
        Map<String, List<Part>> breakdowns = new TreeMap<>();
        figure.breakdowns().forEach((breakdown, parts) -> breakdowns.put(breakdown, withheld(parts)));
        return figure.with(breakdowns);
    }

    static List<Part> withheld(List<Part> parts) {
        Set<String> keys =
                parts.stream().filter(SmallCells::small).map(Part::key).collect(Collectors.toSet());
        Set<String> withheld = new HashSet<>(keys);
        if (keys.size() == 1) {
            parts.stream()
                    .filter(part -> !keys.contains(part.key()) && number(part) > 0)
                    .min(Comparator.comparingLong(SmallCells::number).thenComparing(Part::key))
                    .ifPresent(part -> withheld.add(part.key()));
        }
        return parts.stream()
                .map(part -> withheld.contains(part.key()) ? part.withheld() : part)
                .toList();
    }

    private static boolean small(Part part) {
        return SmallCell.is(number(part));
    }

    private static long number(Part part) {
        return Objects.requireNonNullElse(part.value(), 0L);
    }
}
