package dev.taizhang.metric;

import dev.taizhang.metric.EvaluatedFacts.Evaluated;
import dev.taizhang.metric.EvaluatedFacts.Evaluation;
import dev.taizhang.metric.TraceReader.Position;
import dev.taizhang.metric.TraceReader.Row;
import dev.taizhang.shared.Firsts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a trace where facts are evaluated: a line for each sum in which one counts. Pure but for the facts. */
final class EvaluatedTraces {

    private static final Comparator<Row> BY_DAY =
            Comparator.comparing(Row::eventDate).thenComparing(Row::id);

    private final Evaluation evaluation;
    private final Definition definition;
    private final Question question;

    /** A fact that is looked at and not counted. */
    record NotCounted(Row row, String reason) {}

    EvaluatedTraces(Evaluation evaluation, Definition definition, Question question) {
        this.evaluation = evaluation;
        this.definition = definition;
        this.question = question;
    }

    /** So many lines after a position. */
    List<Row> counted(Connection connection, @Nullable Position after, int limit) throws SQLException {
        Firsts<Row> rows = new Firsts<>(BY_DAY, limit);
        Evaluations.counted(evaluation, connection, definition, question, (tally, evaluated) -> {
            Row row = row(evaluated, tally.part().name(), tally.amount().in(evaluated.fact()));
            if (follows(row, after)) {
                rows.add(row);
            }
        });
        return rows.inOrder();
    }

    /** So many of those that count in none of the sums, after a position. */
    List<NotCounted> notCounted(Connection connection, @Nullable Position after, int limit) throws SQLException {
        Firsts<NotCounted> left = new Firsts<>(Comparator.comparing(NotCounted::row, BY_DAY), limit);
        evaluation.give(connection, question, evaluated -> {
            String reason = definition.reasonAgainst(evaluated.fact());
            Row row = row(evaluated, null, 0);
            if (reason != null && follows(row, after)) {
                left.add(new NotCounted(row, reason));
            }
        });
        return left.inOrder();
    }

    private static boolean follows(Row row, @Nullable Position after) {
        return after == null
                || row.eventDate().isAfter(after.eventDate())
                || (row.eventDate().equals(after.eventDate()) && row.id().compareTo(after.id()) > 0);
    }

    private Row row(Evaluated evaluated, @Nullable String part, long amount) {
        Map<String, String> dimensions = new HashMap<>();
        evaluated.fact().attributes().forEach((name, values) -> {
            if (!name.endsWith(Reckoning.LABEL)) {
                dimensions.put(name, values.getFirst());
            }
        });
        String id = evaluated.id();
        if (part != null) {
            dimensions.put(Tally.DIMENSION, part);
            id = id + "/" + part;
        }
        LocalDate on = evaluated.fact().on();
        return new Row(id, evaluated.recordId(), evaluated.recordVersion(), on, amount, dimensions);
    }
}
