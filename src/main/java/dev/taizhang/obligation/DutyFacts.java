package dev.taizhang.obligation;

import dev.taizhang.metric.EvaluatedFacts;
import dev.taizhang.metric.Fact;
import dev.taizhang.metric.Question;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Tells the figures how duties stand: each as a fact of the day on which its period ends. */
@ApplicationScoped
class DutyFacts implements EvaluatedFacts {

    private static final String SOURCE = "OBLIGATION";

    private final RulesInForce rules;
    private final Duties duties;
    private final Messages messages;

    DutyFacts(RulesInForce rules, Duties duties, Messages messages) {
        this.rules = rules;
        this.duties = duties;
        this.messages = messages;
    }

    @Override
    public boolean has(String factSource) {
        return factSource.equals(SOURCE);
    }

    @Override
    public Evaluation evaluation(Question asked) {
        List<RuleInForce> inForce = rules.of(asked.subtree(), asked.tree(), asked.asOf());
        return (connection, question, taker) -> duties.give(
                connection,
                question,
                inForce,
                Duties.inOrder(question, question.subtree()),
                instance -> taker.accept(new Evaluated(
                        instance.id(), instance.rule().id(), instance.rule().version(), fact(instance, question))));
    }

    private Fact fact(Instance instance, Question question) {
        OrganizationName name = question.tree()
                .nameOn(instance.organizationId(), question.through())
                .orElseThrow();
        String quarter = Period.quarterOf(YearMonth.from(instance.dueOn()));
        return new Fact(
                SOURCE,
                0,
                instance.dueOn(),
                null,
                Map.of(
                        "state", List.of(instance.state().name()),
                        "period", List.of(instance.period().code()),
                        "organization", List.of(name.code()),
                        "organizationLabel", List.of(name.name()),
                        "rule", List.of(instance.rule().label()),
                        "ruleLabel", List.of(instance.rule().title()),
                        "quarter", List.of(quarter),
                        "quarterLabel", List.of(label(quarter))),
                Map.of());
    }

    private String label(String quarter) {
        String no = quarter.substring(quarter.length() - 1);
        return messages.get(messages.locale(), "labels.quarter." + no, quarter.substring(0, 4));
    }
}
