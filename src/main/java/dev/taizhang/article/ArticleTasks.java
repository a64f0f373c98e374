package dev.taizhang.article;

import dev.taizhang.account.Scope;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSearch.Pattern;
import dev.taizhang.ledger.TaskSearch.Setting;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.security.Role;
import dev.taizhang.review.Delegations;
import dev.taizhang.review.ReviewRules;
import dev.taizhang.review.ReviewStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Articles that wait for a review or a proof-reading, those that were returned, those to be published, and publications and
 * pick-ups that wait to be proved or confirmed.
 */
@ApplicationScoped
class ArticleTasks implements TaskSource {

    private static final Pattern REVIEW =
            new Pattern(TaskKind.REVIEW_ARTICLE, """
            from LedgerRecord r join ArticleProgress p on p.articleId = r.id
            where r.kind = 'ARTICLE' and r.state = :state and not exists (select 1 from p.drafters drafter where drafter in :hands)
              and not exists (select 1 from Review w
                               where w.key.articleId = r.id and w.round = p.round and w.reviewer = :me)""", "coalesce(p.stageSince, r.enteredAt)", "p.stageDue");

    private static final String LAST_DECISION = "(select max(w.decidedAt) from Review w where w.key.articleId = r.id)";

    private static final Pattern REVISE =
            new Pattern(TaskKind.REVISE_RECORD, """
            from LedgerRecord r join ArticleProgress p on p.articleId = r.id
            where r.kind = 'ARTICLE' and r.state = 'DRAFT' and p.round > 0 and :me member of p.drafters""", "coalesce(" + LAST_DECISION + ", r.enteredAt)", null);

    private static final Pattern PROOFREAD = new Pattern(
            TaskKind.PROOFREAD_ARTICLE,
            """
            from LedgerRecord r join ArticleProgress p on p.articleId = r.id
            where r.kind = 'ARTICLE' and r.state in :states
              and not exists (select 1 from p.drafters drafter where drafter in :hands)
              and not exists (select 1 from Proof f
                               where f.key.articleId = r.id and f.key.round = p.round and f.reader = :me)
              and\s""" + ArticleHindrances.UNREAD,
            "coalesce((select max(s.submittedAt) from Submission s where s.key.articleId = r.id), r.enteredAt)",
            "case when r.state = 'IN_FINAL' then p.stageDue else null end");

    private static final String TO_BE_PUBLISHED = """
            from LedgerRecord r join ArticleProgress p on p.articleId = r.id
            where r.kind = 'ARTICLE' and r.state = 'APPROVED'
              and not exists (select 1 from Placement q
                               where q.key.articleId = r.id and q.key.kind = :kind and q.withdrawnOn is null)""";

    private static final String PLACEMENT = """
            from Placement q join LedgerRecord r on r.id = q.key.articleId
            where q.key.kind = :kind and q.confirmedAt is null and q.withdrawnOn is null
              and ((q.enteredBy not in :hands and (q.provedBy is null or q.provedBy not in :hands))
                   or r.organizationId in :relaxed)
              and r.state in :states and (q.key.kind = :published or q.proof is not null)""";

    /** What cannot be confirmed until somebody says what proves it. */
    private static final Pattern PROVE = new Pattern(
            TaskKind.PROVE_PICKUP, """
            from Placement q join LedgerRecord r on r.id = q.key.articleId
            where q.key.kind = :kind and q.confirmedAt is null and q.withdrawnOn is null
              and q.proof is null and r.state in :states""", "r.organizationId in :organizations", "q.enteredAt", null, "q.key.no");

    private final TaskSearch search;
    private final Delegations delegations;
    private final ReviewRules rules;
    private final OrganizationTree tree;
    private final ArticleRepository articles;
    private final ArticleHindrances hindrances;

    ArticleTasks(
            TaskSearch search,
            Delegations delegations,
            ReviewRules rules,
            OrganizationTree tree,
            ArticleRepository articles,
            ArticleHindrances hindrances) {
        this.search = search;
        this.delegations = delegations;
        this.rules = rules;
        this.tree = tree;
        this.articles = articles;
        this.hindrances = hindrances;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        Setting own = new Setting(ArticleState.machine(), articles::waiting, hindrances.ofCaller());
        List<Task> tasks = new ArrayList<>(reviews(ask, own));
        tasks.addAll(search.find(REVISE, search.scope(Role.CLERK), Map.of(), ask, own));
        tasks.addAll(proofsAndPublication(ask, own));
        tasks.addAll(placements(TaskKind.CONFIRM_PUBLICATION, PlacementKind.PUBLICATION, ask, own));
        tasks.addAll(placements(TaskKind.CONFIRM_PICKUP, PlacementKind.PICKUP, ask, own));
        tasks.addAll(search.find(
                PROVE,
                search.scope(PlacementState.pickups().roles(PlacementState.Transition.PROVE)),
                Map.of("kind", PlacementKind.PICKUP, "states", states(ArticleState.Transition.PICK_UP)),
                ask,
                own));
        return tasks;
    }

    private List<Task> reviews(Ask ask, Setting own) {
        List<Task> tasks = new ArrayList<>();
        for (ReviewStage stage : ReviewStage.values()) {
            tasks.addAll(search.find(REVIEW, search.scope(stage.role()), at(stage), ask, own));
        }
        delegations.ofCaller().forEach(standIn -> {
            Scope subtree = new Scope(false, tree.subtree(standIn.organizationId(), tree.today()));
            Setting setting =
                    new Setting(standIn.delegator(), standIn.stage().role(), ArticleState.machine(), own.hindrances());
            tasks.addAll(search.find(REVIEW, subtree, at(standIn.stage()), ask, setting));
        });
        return tasks;
    }

    /**
     * Proofs are read only where a rule asks for them, before the last pass and, of what was passed without them, before it
     * appears. It does not appear before that.
     */
    private List<Task> proofsAndPublication(Ask ask, Setting own) {
        Set<String> proofread = rules.proofreading(tree.today());
        Map<String, Object> unread = proofread.isEmpty() ? Map.of() : ArticleHindrances.unread(proofread);
        String read = proofread.isEmpty() ? "" : " and not " + ArticleHindrances.UNREAD;
        Pattern publish = new Pattern(
                TaskKind.PUBLISH_ARTICLE, TO_BE_PUBLISHED + read, "coalesce(p.approvedAt, r.enteredAt)", null);
        List<Task> tasks = new ArrayList<>(search.find(
                publish, search.scope(Role.CLERK), with(unread, "kind", PlacementKind.PUBLICATION), ask, own));
        if (!proofread.isEmpty()) {
            Role[] readers = ArticleState.machine().roles(ArticleState.Transition.PROOFREAD);
            Map<String, Object> states = with(unread, "states", states(ArticleState.Transition.PROOFREAD));
            tasks.addAll(search.find(PROOFREAD, search.scope(readers), states, ask, own));
        }
        return tasks;
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private List<Task> placements(TaskKind task, PlacementKind kind, Ask ask, Setting own) {
        Pattern pattern = new Pattern(
                task,
                PLACEMENT,
                "r.organizationId in :organizations",
                "coalesce(q.provedAt, q.enteredAt)",
                null,
                "q.key.no");
        ArticleState.Transition transition =
                kind == PlacementKind.PUBLICATION ? ArticleState.Transition.CONFIRM : ArticleState.Transition.PICK_UP;
        return search.find(
                pattern,
                search.scope(Role.APPROVER),
                Map.of("kind", kind, "states", states(transition), "published", PlacementKind.PUBLICATION),
                ask,
                own);
    }

    private static List<String> states(ArticleState.Transition transition) {
        return ArticleState.machine().moves().stream()
                .filter(move -> move.transition() == transition)
                .map(move -> move.from().name())
                .distinct()
                .toList();
    }

    private static Map<String, String> at(ReviewStage stage) {
        return Map.of("state", "IN_" + stage);
    }
}
