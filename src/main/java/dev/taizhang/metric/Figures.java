package dev.taizhang.metric;

import dev.taizhang.metric.EvaluatedFacts.Evaluation;
import dev.taizhang.metric.Evaluations.Prepared;
import dev.taizhang.metric.Figure.Part;
import dev.taizhang.metric.FigureReader.Axis;
import dev.taizhang.metric.Reckoning.Reckoned;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.platform.database.Snapshots;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.revision.Standing;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers questions with figures; all figures of one answer come from one snapshot. */
@ApplicationScoped
public class Figures {

    /** Breakdowns every sum has. */
    private static final List<String> ALWAYS = List.of("organization", "quarter", "month");

    /** What a figure is compared with. */
    public enum Compare {
        PREVIOUS_YEAR,
        PRECEDING_PERIOD
    }

    private final Snapshots snapshots;
    private final Revisions revisions;
    private final DefinitionRegistry registry;
    private final Labels labels;
    private final TargetSource targets;
    private final Evaluations evaluations;

    /** What all figures of one answer are read from. */
    private record Basis(Connection connection, Prepared evaluations) {}

    Figures(
            Snapshots snapshots,
            Revisions revisions,
            DefinitionRegistry registry,
            Labels labels,
            TargetSource targets,
            Evaluations evaluations) {
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.registry = registry;
        this.labels = labels;
        this.targets = targets;
        this.evaluations = evaluations;
    }

    /** The breakdowns a metric has, the common ones last: parts that add up to the figure, so most quotients have none. */
    public static List<String> breakdownsOf(Definition definition) {
        List<String> all = new ArrayList<>(definition.breakdowns());
        switch (definition.kind()) {
            case SUM -> all.addAll(ALWAYS);
            case STATE -> all.add("organization");
            case RATIO, MEDIAN, DISTINCT_ORGANIZATION -> {}
        }
        return all;
    }

    /** All figures in the order of the report, each with all its breakdowns. */
    public List<Figure> all(Question question, Set<Compare> compare) {
        List<Definition> definitions = registry.current().inForceOn(question.lastDay());
        Map<String, BigDecimal> known = targets.targets(question);
        Prepared prepared = evaluations.prepare(definitions, question);
        return snapshots.read(connection -> {
            Basis basis = new Basis(connection, prepared);
            List<Figure> figures = new ArrayList<>();
            for (Definition definition : definitions) {
                figures.add(figure(
                        basis, definition, question, breakdownsOf(definition), compare, known.get(definition.code())));
            }
            return figures;
        });
    }

    /** One figure with the breakdowns asked for. */
    public Figure one(Definition definition, Question question, List<String> by, Set<Compare> compare) {
        @Nullable BigDecimal target = targets.targets(question).get(definition.code());
        Prepared prepared = evaluations.prepare(List.of(definition), question);
        return snapshots.read(
                connection -> figure(new Basis(connection, prepared), definition, question, by, compare, target));
    }

    private Figure figure(
            Basis basis,
            Definition definition,
            Question question,
            List<String> by,
            Set<Compare> compare,
            @Nullable BigDecimal target)
            throws SQLException {
        Reckoned reckoned = reckoned(basis, definition, question, axes(by));
        Outcome outcome = reckoned.outcome();
        SortedMap<String, List<Part>> breakdowns = new TreeMap<>();
        by.forEach(breakdown -> breakdowns.put(
                breakdown,
                reckoned.shares() == null
                        ? parts(breakdown, reckoned.sums(), question)
                        : reckoned.shares().parts(breakdown)));
        return new Figure(
                definition,
                outcome,
                reckoned.contributions(),
                reckoned.lags(),
                reckoned.without(),
                breakdowns,
                target == null ? null : TargetView.of(target, definition, outcome, question),
                compare.contains(Compare.PREVIOUS_YEAR) ? previousYear(basis, definition, question, outcome) : null,
                compare.contains(Compare.PRECEDING_PERIOD)
                        ? precedingPeriod(basis, definition, question, outcome)
                        : null);
    }

    /** Held against the tree of this cut-off and what is known at it; states of that year on the same calendar day. */
    private @Nullable Comparison previousYear(Basis basis, Definition definition, Question question, Outcome now)
            throws SQLException {
        Optional<Period> base = question.period().yearBefore(question.through());
        if (base.isEmpty()) {
            return null;
        }
        // What is evaluated begins and ends with whole periods: how far they had come is said by the last day.
        Period over = evaluations.has(definition) ? question.period().wholeYearBefore() : base.get();
        Question then = question.over(over, question.through().minusYears(1));
        return comparison(basis, definition, then, base.get(), now);
    }

    private @Nullable Comparison precedingPeriod(Basis basis, Definition definition, Question question, Outcome now)
            throws SQLException {
        Period period = question.period();
        Optional<Period> base = period.preceding(question.through());
        if (base.isEmpty()) {
            return null;
        }
        Period over =
                evaluations.has(definition) ? period.preceding(period.end()).orElseThrow() : base.get();
        return comparison(basis, definition, question.over(over, question.through()), base.get(), now);
    }

    private Comparison comparison(Basis basis, Definition definition, Question then, Period named, Outcome now)
            throws SQLException {
        return Comparison.of(
                named.code(),
                reckoned(basis, definition, then, Set.of()).outcome(),
                now,
                labels.unit(definition),
                labels.changeUnit(definition));
    }

    private static Set<Axis> axes(List<String> by) {
        Set<Axis> axes = EnumSet.noneOf(Axis.class);
        if (by.contains("organization")) {
            axes.add(Axis.ORGANIZATION);
        }
        if (by.contains("quarter") || by.contains("month")) {
            axes.add(Axis.MONTH);
        }
        return axes;
    }

    private Reckoned reckoned(Basis basis, Definition definition, Question question, Set<Axis> axes)
            throws SQLException {
        Reckoning reckoning = reckoning(basis.connection(), question);
        Optional<Evaluation> evaluation = basis.evaluations().of(definition);
        return evaluation.isPresent() ? reckoning.of(definition, evaluation.get()) : reckoning.of(definition, axes);
    }

    private Reckoning reckoning(Connection connection, Question question) throws SQLException {
        Standing standing = revisions.standing(connection, Questions.scopes(question.subtree()));
        boolean current = !question.asOf().isBefore(standing.changedAt());
        return new Reckoning(connection, question, new FigureReader(connection, question, current));
    }

    private List<Part> parts(String breakdown, Sums sums, Question question) {
        return switch (breakdown) {
            case "organization" -> organizations(sums, question);
            case "month" -> months(sums);
            case "quarter" -> quarters(sums, question.period());
            default ->
                sums.byDimension(breakdown).entrySet().stream()
                        .filter(part -> part.getValue() != 0)
                        .map(part -> new Part(part.getKey(), labels.of(breakdown, part.getKey()), part.getValue()))
                        .toList();
        };
    }

    private static List<Part> organizations(Sums sums, Question question) {
        List<Part> parts = new ArrayList<>();
        sums.byOrganization().forEach((id, amount) -> {
            if (amount != 0) {
                OrganizationName name =
                        question.tree().nameOn(id, question.through()).orElseThrow();
                parts.add(new Part(name.code(), name.name(), amount));
            }
        });
        parts.sort(Comparator.comparing(Part::key));
        return parts;
    }

    private List<Part> months(Sums sums) {
        return sums.byMonth().entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> new Part(Period.codeOf(part.getKey()), labels.ofMonth(part.getKey()), part.getValue()))
                .toList();
    }

    /** Every quarter the period touches, also those without anything, since their absence is what a reader looks for. */
    private List<Part> quarters(Sums sums, Period period) {
        Map<String, Long> byQuarter = new LinkedHashMap<>();
        YearMonth last = YearMonth.from(period.end());
        for (YearMonth month = YearMonth.from(period.start()); !month.isAfter(last); month = month.plusMonths(1)) {
            byQuarter.putIfAbsent(Period.quarterOf(month), 0L);
        }
        sums.byMonth().forEach((month, amount) -> byQuarter.merge(Period.quarterOf(month), amount, Long::sum));
        return byQuarter.entrySet().stream()
                .map(part -> new Part(part.getKey(), labels.ofQuarter(part.getKey()), part.getValue()))
                .toList();
    }
}
