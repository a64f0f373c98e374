package dev.taizhang.metric;

import dev.taizhang.metric.EvaluatedFacts.Evaluated;
import dev.taizhang.metric.EvaluatedFacts.Evaluation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds who evaluates the facts of a definition, where they are evaluated. */
@ApplicationScoped
class Evaluations {

    private final List<EvaluatedFacts> sources;

    Evaluations(@All List<EvaluatedFacts> sources) {
        this.sources = List.copyOf(sources);
    }

    boolean has(Definition definition) {
        return sources.stream().anyMatch(source -> source.has(definition.source()));
    }

    /** Gets everything ready that these definitions need for a question. */
    Prepared prepare(List<Definition> definitions, Question question) {
        Map<String, Evaluation> bySource = new HashMap<>();
        for (Definition definition : definitions) {
            sources.stream()
                    .filter(source -> source.has(definition.source()))
                    .findFirst()
                    .ifPresent(source ->
                            bySource.computeIfAbsent(definition.source(), name -> source.evaluation(question)));
        }
        return new Prepared(bySource);
    }

    /** What is ready for questions about the organisations and the instant of one. */
    record Prepared(Map<String, Evaluation> bySource) {

        Optional<Evaluation> of(Definition definition) {
            return Optional.ofNullable(bySource.get(definition.source()));
        }
    }

    /** Gives each fact that counts in one of the sums of a definition, with that sum. */
    static void counted(
            Evaluation evaluation,
            Connection connection,
            Definition definition,
            Question question,
            BiConsumer<Tally, Evaluated> taker)
            throws SQLException {
        List<Tally> tallies = definition.tallies();
        evaluation.give(
                connection,
                question,
                evaluated -> tallies.stream()
                        .filter(tally ->
                                tally.looksAt(evaluated.fact()) && tally.reasonAgainst(evaluated.fact()) == null)
                        .forEach(tally -> taker.accept(tally, evaluated)));
    }
}
