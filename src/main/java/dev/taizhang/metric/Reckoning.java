package dev.taizhang.metric;

import dev.taizhang.metric.EvaluatedFacts.Evaluation;
import dev.taizhang.metric.FigureReader.Axis;
import dev.taizhang.metric.Outcome.Form;
import dev.taizhang.metric.Tally.Part;
import dev.taizhang.organization.OrganizationName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From contributions to what a figure comes to, by its kind, on one snapshot. */
final class Reckoning {

    /** Ends the name of the attribute that holds the label of another one. */
    static final String LABEL = "Label";

    private final Connection connection;
    private final Question question;
    private final FigureReader reader;

    /**
     * What a figure comes to, and what it was taken from.
     *
     * @param contributions how many lines its trace has
     * @param lags the days a median was taken of, the shortest first; null for other kinds
     * @param without codes of the active organisations that hold nothing; null for other kinds than coverage
     * @param shares the parts of a rate whose facts are evaluated; null for other figures
     */
    record Reckoned(
            Outcome outcome,
            long contributions,
            Sums sums,
            @Nullable List<Long> lags,
            @Nullable List<String> without,
            @Nullable Shares shares) {

        Reckoned(
                Outcome outcome,
                long contributions,
                Sums sums,
                @Nullable List<Long> lags,
                @Nullable List<String> without) {
            this(outcome, contributions, sums, lags, without, null);
        }
    }

    Reckoning(Connection connection, Question question, FigureReader reader) {
        this.connection = connection;
        this.question = question;
        this.reader = reader;
    }

    /** A rate whose facts are evaluated instead of read. */
    Reckoned of(Definition definition, Evaluation evaluation) throws SQLException {
        Sums sums = new Sums();
        Shares shares = new Shares();
        Evaluations.counted(evaluation, connection, definition, question, (tally, evaluated) -> {
            Fact fact = evaluated.fact();
            long amount = tally.amount().in(fact);
            sums.addTotal(amount, 1);
            sums.addDimensions(Map.of(Tally.DIMENSION, tally.part().name()), amount);
            definition
                    .breakdowns()
                    .forEach(breakdown ->
                            shares.add(breakdown, fact.value(breakdown), fact.value(breakdown + LABEL), tally, amount));
        });
        Outcome outcome = new Outcome(Form.PERCENTAGE, sums.of(Part.NUMERATOR), sums.of(Part.DENOMINATOR));
        return new Reckoned(outcome, sums.contributions(), sums, null, null, shares);
    }

    Reckoned of(Definition definition, Set<Axis> axes) throws SQLException {
        return switch (definition.kind()) {
            case SUM, STATE -> {
                Sums sums = reader.read(definition.code(), axes);
                yield new Reckoned(Outcome.count(sums.value()), sums.contributions(), sums, null, null);
            }
            case RATIO -> {
                Sums sums = reader.read(definition.code(), axes);
                Form form = definition.percentage() ? Form.PERCENTAGE : Form.AVERAGE;
                Outcome outcome = new Outcome(form, sums.of(Part.NUMERATOR), sums.of(Part.DENOMINATOR));
                yield new Reckoned(outcome, sums.contributions(), sums, null, null);
            }
            case MEDIAN -> median(new Spans(connection, question).days(definition));
            case DISTINCT_ORGANIZATION -> coverage(definition, axes);
        };
    }

    /** The middle one, or the mean of the middle two. */
    static Reckoned median(List<Long> lags) {
        int size = lags.size();
        Outcome outcome = size == 0
                ? new Outcome(Form.MEDIAN, 0, 0)
                : new Outcome(Form.MEDIAN, lags.get((size - 1) / 2) + lags.get(size / 2), 2);
        return new Reckoned(outcome, size, new Sums(), lags, null);
    }

    private Reckoned coverage(Definition definition, Set<Axis> axes) throws SQLException {
        Set<Axis> wanted = EnumSet.of(Axis.ORGANIZATION);
        wanted.addAll(axes);
        Sums sums = reader.read(definition.code(), wanted);
        Set<String> holding = new TreeSet<>(reader.coHosts(definition.code()));
        sums.byOrganization().forEach((id, amount) -> {
            if (amount > 0) {
                holding.add(id);
            }
        });
        List<String> active = question.subtree().stream()
                .filter(id -> question.tree().activeOn(id, question.through()))
                .toList();
        List<String> without = active.stream()
                .filter(id -> !holding.contains(id))
                .map(id -> question.tree().name(id).map(OrganizationName::code).orElse(id))
                .sorted()
                .toList();
        Outcome outcome = new Outcome(Form.PERCENTAGE, active.size() - without.size(), active.size());
        return new Reckoned(outcome, sums.contributions(), sums, null, without);
    }
}
