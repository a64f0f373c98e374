package dev.taizhang.obligation;

import dev.taizhang.metric.Happenings;
import dev.taizhang.metric.Happenings.Happening;
import dev.taizhang.metric.Happenings.Window;
import dev.taizhang.metric.Question;
import dev.taizhang.obligation.Fulfilment.Standing;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Evaluates duties: which are owed in the period of a question, and how each stands. A duty looks at the organisation's
 * own and co-hosted events, never at those below it.
 */
@ApplicationScoped
class Duties {

    /** So many organisations are evaluated at a time: what is held in memory does not grow with the office. */
    static final int CHUNK = 100;

    private final Happenings happenings;

    Duties(Happenings happenings) {
        this.happenings = happenings;
    }

    /** The organisations of a question by their codes, as lists show them. */
    static List<String> inOrder(Question question, Collection<String> organizations) {
        return organizations.stream()
                .sorted(Comparator.comparing((String id) -> codeOf(question, id))
                        .thenComparing(id -> id))
                .toList();
    }

    static String codeOf(Question question, String organization) {
        return question.tree().name(organization).map(OrganizationName::code).orElse(organization);
    }

    /**
     * Gives the duties of a question one after the other: of each rule, of each organisation, of each period.
     *
     * @param rules as they were in force at the instant of the question
     * @param organizations those of the question's subtree that are wanted
     */
    void give(
            Connection connection,
            Question question,
            List<RuleInForce> rules,
            List<String> organizations,
            Consumer<Instance> taker)
            throws SQLException {
        for (RuleInForce rule : rules) {
            List<Period> asked = asked(rule, question);
            if (asked.isEmpty()) {
                continue;
            }
            List<String> owing =
                    organizations.stream().filter(rule.owing()::contains).toList();
            for (int from = 0; from < owing.size(); from += CHUNK) {
                List<String> chunk = owing.subList(from, Math.min(from + CHUNK, owing.size()));
                evaluate(connection, question, rule, asked, chunk, taker);
            }
        }
    }

    /** The periods that lie within that of the question and have begun. */
    private static List<Period> asked(RuleInForce rule, Question question) {
        LocalDate end = question.period().end();
        return rule.periods(question.period().start(), question.lastDay()).stream()
                .filter(period -> !period.end().isAfter(end))
                .toList();
    }

    private void evaluate(
            Connection connection,
            Question question,
            RuleInForce rule,
            List<Period> asked,
            List<String> organizations,
            Consumer<Instance> taker)
            throws SQLException {
        Map<String, History> histories = histories(connection, question, rule, asked, new TreeSet<>(organizations));
        for (String organization : organizations) {
            History history = histories.getOrDefault(organization, new History(asked.getFirst(), List.of()));
            List<Period> periods = rule
                    .periods(history.from().start(), asked.getLast().start())
                    .stream()
                    // Nobody owes anything for a period at whose beginning it did not exist.
                    .filter(period -> question.tree().activeOn(organization, period.start()))
                    .toList();
            Fulfilment.of(
                            rule.terms(),
                            periods,
                            history.events(),
                            question.through(),
                            period -> rule.waiver(organization, period).isPresent())
                    .stream()
                    .filter(standing ->
                            !standing.period().start().isBefore(asked.getFirst().start()))
                    .forEach(standing -> taker.accept(instance(rule, organization, standing)));
        }
    }

    private static Instance instance(RuleInForce rule, String organization, Standing standing) {
        return new Instance(
                rule,
                organization,
                standing.period(),
                standing.state(),
                standing.metBy(),
                standing.own(),
                standing.own().size());
    }

    /** What happened at an organisation from a period on whose events none before it can have spent. */
    private record History(Period from, List<Event> events) {}

    /**
     * Reads what happened from the first period asked about; and where its first days could have been spent on the period
     * before it, as far back as it takes, in steps that double. Most of the time that is not at all.
     */
    private Map<String, History> histories(
            Connection connection, Question question, RuleInForce rule, List<Period> asked, Set<String> organizations)
            throws SQLException {
        LocalDate last = earlier(rule.terms().graceUntil(asked.getLast()), question.through());
        Map<String, History> histories = new HashMap<>();
        Set<String> unclear = new TreeSet<>(organizations);
        Period from = asked.getFirst();
        for (int step = 1; !unclear.isEmpty(); step *= 2) {
            Map<String, List<Event>> events = events(connection, question, rule, from, last, unclear);
            boolean beginning = !rule.terms().owedFor(rule.terms().frequency().after(from, -1));
            for (String organization : Set.copyOf(unclear)) {
                List<Event> own = events.getOrDefault(organization, List.of());
                if (beginning || Fulfilment.untouched(rule.terms(), from, own)) {
                    histories.put(organization, new History(from, own));
                    unclear.remove(organization);
                }
            }
            from = earlier(rule, from, step);
        }
        return histories;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** So many periods before, but not before the first one owed. */
    private static Period earlier(RuleInForce rule, Period period, int steps) {
        Frequency frequency = rule.terms().frequency();
        Period earlier = frequency.after(period, -steps);
        while (!rule.terms().owedFor(earlier) && earlier.start().isBefore(period.start())) {
            earlier = frequency.after(earlier, 1);
        }
        return earlier;
    }

    private Map<String, List<Event>> events(
            Connection connection,
            Question question,
            RuleInForce rule,
            Period from,
            LocalDate last,
            Set<String> organizations)
            throws SQLException {
        Window window =
                new Window(rule.recordKind(), organizations, from.start(), last, question.through(), question.asOf());
        Map<String, List<Event>> events = new HashMap<>();
        for (Happening happening : happenings.of(connection, window, rule::takes)) {
            events.computeIfAbsent(happening.organizationId(), id -> new ArrayList<>())
                    .add(new Event(happening.on(), happening.recordId(), happening.recordVersion()));
        }
        return events;
    }
}
