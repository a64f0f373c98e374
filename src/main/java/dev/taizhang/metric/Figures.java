package dev.taizhang.metric;

import dev.taizhang.metric.EvaluatedFacts.Evaluation;
import dev.taizhang.metric.Evaluations.Prepared;
import dev.taizhang.metric.FigureReader.Axis;
import dev.taizhang.metric.Readings.Other;
import dev.taizhang.metric.Readings.Reading;
import dev.taizhang.metric.Reckoning.Reckoned;
import dev.taizhang.platform.database.Snapshots;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.revision.Standing;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final FigureWords words;
    private final TargetSource targets;
    private final Evaluations evaluations;

    /** What all figures of one answer are read from. */
    private record Basis(Connection connection, Prepared evaluations) {}

    Figures(
            Snapshots snapshots,
            Revisions revisions,
            DefinitionRegistry registry,
            FigureWords words,
            TargetSource targets,
            Evaluations evaluations) {
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.registry = registry;
        this.words = words;
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
        return worded(read(question, compare), question);
    }

    /** What is read for all figures. */
    public Readings read(Question question, Set<Compare> compare) {
        List<Definition> definitions = registry.current().inForceOn(question.lastDay());
        Map<String, BigDecimal> known = targets.targets(question);
        Prepared prepared = evaluations.prepare(definitions, question);
        return snapshots.read(connection -> {
            Basis basis = new Basis(connection, prepared);
            List<Reading> readings = new ArrayList<>();
            for (Definition definition : definitions) {
                readings.add(reading(
                        basis, definition, question, breakdownsOf(definition), compare, known.get(definition.code())));
            }
            return new Readings(readings);
        });
    }

    /** What was read, in the language of the request. */
    public List<Figure> worded(Readings readings, Question question) {
        return readings.all().stream()
                .map(reading -> words.of(reading, question))
                .toList();
    }

    /** One figure with the breakdowns asked for. */
    public Figure one(Definition definition, Question question, List<String> by, Set<Compare> compare) {
        @Nullable BigDecimal target = targets.targets(question).get(definition.code());
        Prepared prepared = evaluations.prepare(List.of(definition), question);
        Reading reading = snapshots.read(
                connection -> reading(new Basis(connection, prepared), definition, question, by, compare, target));
        return words.of(reading, question);
    }

    private Reading reading(
            Basis basis,
            Definition definition,
            Question question,
            List<String> by,
            Set<Compare> compare,
            @Nullable BigDecimal target)
            throws SQLException {
        Reckoned reckoned = reckoned(basis, definition, question, axes(by));
        return new Reading(
                definition,
                by,
                reckoned,
                target == null ? null : TargetView.of(target, definition, reckoned.outcome(), question),
                compare.contains(Compare.PREVIOUS_YEAR) ? previousYear(basis, definition, question) : null,
                compare.contains(Compare.PRECEDING_PERIOD) ? precedingPeriod(basis, definition, question) : null);
    }

    /** Held against the tree of this cut-off and what is known at it; states of that year on the same calendar day. */
    private @Nullable Other previousYear(Basis basis, Definition definition, Question question) throws SQLException {
        Optional<Period> base = question.period().yearBefore(question.through());
        if (base.isEmpty()) {
            return null;
        }
        // What is evaluated begins and ends with whole periods: how far they had come is said by the last day.
        Period over = evaluations.has(definition) ? question.period().wholeYearBefore() : base.get();
        return other(basis, definition, question.over(over, question.through().minusYears(1)), base.get());
    }

    private @Nullable Other precedingPeriod(Basis basis, Definition definition, Question question) throws SQLException {
        Period period = question.period();
        Optional<Period> base = period.preceding(question.through());
        if (base.isEmpty()) {
            return null;
        }
        Period over =
                evaluations.has(definition) ? period.preceding(period.end()).orElseThrow() : base.get();
        return other(basis, definition, question.over(over, question.through()), base.get());
    }

    private Other other(Basis basis, Definition definition, Question then, Period named) throws SQLException {
        return new Other(
                named.code(), reckoned(basis, definition, then, Set.of()).outcome());
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
}
