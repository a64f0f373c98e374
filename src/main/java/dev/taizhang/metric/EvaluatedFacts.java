package dev.taizhang.metric;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * The port through which figures learn of facts that no single record says: whether a duty was met in a period comes out
 * of the duty and of what happened, and is evaluated anew for each question. The room that knows provides it.
 */
public interface EvaluatedFacts {

    /** Whether it evaluates facts of that kind. */
    boolean has(String factSource);

    /** Gets ready for questions about the organisations of this one, as of its instant; on no snapshot yet. */
    Evaluation evaluation(Question question);

    /** Evaluates such questions, each on the snapshot of the figures. */
    interface Evaluation {

        /** Gives the facts of a question one after the other. */
        void give(Connection connection, Question question, Consumer<Evaluated> taker) throws SQLException;
    }

    /**
     * A fact that was evaluated.
     *
     * @param id what tells it from the others of the question, and stays the same in another one
     * @param recordId the record it is shown under, as that of the duty
     * @param fact with an attribute for each breakdown of the metric, and for each its label
     */
    record Evaluated(String id, String recordId, int recordVersion, Fact fact) {}
}
