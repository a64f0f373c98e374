package dev.taizhang.obligation;

import dev.taizhang.metric.Question;
import dev.taizhang.platform.database.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The port of reports: the duties of a question, how each stands, and how the quarterly ones may be worded. */
@ApplicationScoped
public class ObligationsOfPeriod {

    /** A report lists at most so many; the list of duties has them all. */
    public static final int MOST = 500;

    private final RulesInForce rules;
    private final Duties duties;
    private final ObligationViews views;
    private final DutyClauses clauses;
    private final Snapshots snapshots;

    ObligationsOfPeriod(
            RulesInForce rules, Duties duties, ObligationViews views, DutyClauses clauses, Snapshots snapshots) {
        this.rules = rules;
        this.duties = duties;
        this.views = views;
        this.clauses = clauses;
        this.snapshots = snapshots;
    }

    /**
     * The duties of a report, whoever asks.
     *
     * @param obligations by rule, organisation and period
     * @param wording gives the clauses by rule and organisation, in the language in which it is asked
     */
    public record OfPeriod(List<ObligationView> obligations, Supplier<SortedMap<String, Owed>> wording) {

        SortedMap<String, Owed> clauses() {
            return wording.get();
        }

        /** The clauses alone, by the same keys. */
        public SortedMap<String, DutyClause> worded() {
            SortedMap<String, DutyClause> worded = new TreeMap<>();
            clauses().forEach((key, owed) -> worded.put(key, owed.clause()));
            return worded;
        }
    }

    /** How the duty of an organisation is worded, and whose it is. */
    public record Owed(String organizationId, DutyClause clause) {}

    private record Found(Gathered gathered, Set<String> enteredLate) {}

    public OfPeriod of(Question question) {
        List<RuleInForce> inForce = rules.of(question.subtree(), question.tree(), question.asOf());
        Found found = snapshots.read(connection -> {
            Gathered gathered = new Gathered(MOST, Duties.byRule(question));
            duties.give(connection, question, inForce, Duties.inOrder(question, question.subtree()), gathered);
            return new Found(gathered, views.enteredLate(connection, gathered.listed(), question));
        });
        return new OfPeriod(
                views.whole(found.gathered().listed(), found.enteredLate(), question),
                () -> clauses.of(found.gathered().quarterly(), question));
    }

    /** What the caller may read of them. */
    public OfPeriod readable(OfPeriod whole, Question question) {
        return new OfPeriod(views.readable(whole.obligations(), question), () -> views.visible(whole.clauses()));
    }
}
