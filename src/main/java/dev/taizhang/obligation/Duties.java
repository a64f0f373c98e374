package dev.taizhang.obligation;

import dev.taizhang.metric.Question;
import dev.taizhang.obligation.DutyHistories.Asked;
import dev.taizhang.obligation.DutyHistories.History;
import dev.taizhang.obligation.Fulfilment.Standing;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Evaluates duties: which are owed in the period of a question, and how each stands. A duty looks at the organisation's
 * own and co-hosted events, never at those below it.
 */
@ApplicationScoped
class Duties {

    /** So many organisations are evaluated at a time: what is held in memory does not grow with the office. */
    static final int CHUNK = 100;

    private final DutyHistories histories;

    Duties(DutyHistories histories) {
        this.histories = histories;
    }

    /** The organisations of a question by their codes, as lists show them. */
    static List<String> inOrder(Question question, Collection<String> organizations) {
        return organizations.stream()
                .sorted(Comparator.comparing((String id) -> codeOf(question, id))
                        .thenComparing(id -> id))
                .toList();
    }

    /** By rule, organisation and period, as reports have them. */
    static Comparator<Instance> byRule(Question question) {
        return Comparator.comparing(Instance::rule, RuleInForce.ORDER)
                .thenComparing(instance -> codeOf(question, instance.organizationId()))
                .thenComparing(Instance::organizationId)
                .thenComparing(instance -> instance.period().start());
    }

    static String codeOf(Question question, String organization) {
        return question.tree().name(organization).map(OrganizationName::code).orElse(organization);
    }

    /**
     * Gives the duties of a question one after the other: of so many organisations at a time, of each rule, of each of
     * these organisations, of each period.
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
        give(connection, question, rules, rule -> question.period(), organizations, taker);
    }

    /**
     * The same of periods that differ from rule to rule.
     *
     * @param span gives the days within which the periods lie that are asked about
     */
    void give(
            Connection connection,
            Question question,
            List<RuleInForce> rules,
            Function<RuleInForce, Period> span,
            List<String> organizations,
            Consumer<Instance> taker)
            throws SQLException {
        List<Asked> asked = rules.stream()
                .map(rule -> new Asked(rule, periods(rule, span.apply(rule), question.through())))
                .filter(one -> !one.periods().isEmpty())
                .toList();
        List<String> owing = organizations.stream()
                .filter(id -> asked.stream().anyMatch(one -> one.owedBy(id)))
                .toList();
        for (int from = 0; from < owing.size(); from += CHUNK) {
            List<String> chunk = owing.subList(from, Math.min(from + CHUNK, owing.size()));
            Map<String, Map<String, History>> found = histories.of(connection, question, asked, chunk);
            asked.forEach(one ->
                    evaluate(question, one, chunk, found.getOrDefault(one.rule().id(), Map.of()), taker));
        }
    }

    /** The periods that lie within a span and have begun. */
    private static List<Period> periods(RuleInForce rule, Period span, LocalDate through) {
        return rule.periods(span.start(), through.isBefore(span.end()) ? through : span.end()).stream()
                .filter(period -> !period.end().isAfter(span.end()))
                .toList();
    }

    private static void evaluate(
            Question question,
            Asked asked,
            List<String> organizations,
            Map<String, History> histories,
            Consumer<Instance> taker) {
        RuleInForce rule = asked.rule();
        for (String organization : organizations) {
            History history = histories.get(organization);
            if (history == null) {
                continue;
            }
            List<Period> periods = rule
                    .periods(history.from().start(), asked.last().start())
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
                            !standing.period().start().isBefore(asked.first().start()))
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
}
