package dev.taizhang.obligation;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.metric.Question;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.database.Snapshots;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Duties of a period that ends soon and in which what is owed was not done yet. */
@ApplicationScoped
class DutyDeadlines implements DueSoon {

    private static final String KIND = "OBLIGATION";

    private final RulesInForce rules;
    private final Duties duties;
    private final Trees trees;
    private final Snapshots snapshots;
    private final OfficeClock clock;

    DutyDeadlines(RulesInForce rules, Duties duties, Trees trees, Snapshots snapshots, OfficeClock clock) {
        this.rules = rules;
        this.duties = duties;
        this.trees = trees;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "OBLIGATION_DUE_SOON";
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        Tree tree = trees.now();
        Optional<OrganizationName> any = tree.ids().stream().findFirst().flatMap(tree::name);
        return any.map(top -> due(question(top, tree, from, to), from, afterId, limit))
                .orElse(List.of());
    }

    private List<Due> due(Question question, LocalDate from, String afterId, int limit) {
        List<RuleInForce> inForce = rules.of(question.subtree(), question.tree(), question.asOf());
        NavigableMap<String, Due> first = new TreeMap<>();
        return snapshots.read(connection -> {
            duties.give(connection, question, inForce, Duties.inOrder(question, question.subtree()), instance -> {
                boolean soon = instance.state() == ObligationState.OPEN
                        && !instance.dueOn().isBefore(from)
                        && instance.id().compareTo(afterId) > 0;
                if (soon) {
                    first.put(instance.id(), due(instance));
                    if (first.size() > limit) {
                        first.pollLastEntry();
                    }
                }
            });
            return List.copyOf(first.values());
        });
    }

    /** As of now, through the first of the days; periods of a year that end on one of them have begun a year before. */
    private Question question(OrganizationName top, Tree tree, LocalDate from, LocalDate to) {
        Period days = Period.parse(from.minusYears(1) + "/" + to).orElseThrow();
        return new Question(top, tree, tree.ids(), days, from, clock.now());
    }

    private static Due due(Instance instance) {
        return new Due(KIND, instance.id(), instance.organizationId(), instance.dueOn());
    }
}
