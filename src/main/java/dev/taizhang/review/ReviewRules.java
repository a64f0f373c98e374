package dev.taizhang.review;

import dev.taizhang.account.Access;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of review: set by administrators, in force for a subtree from a day on. */
@ApplicationScoped
public class ReviewRules {

    private static final String LIST = "review rules of ";

    private final ReviewRepository repository;
    private final OrganizationReferences organizations;
    private final OrganizationTree tree;
    private final Access access;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ReviewRules(
            ReviewRepository repository,
            OrganizationReferences organizations,
            OrganizationTree tree,
            Access access,
            Revisions revisions,
            ChangeLog changes,
            CurrentCaller caller,
            Cursors cursors) {
        this.repository = repository;
        this.organizations = organizations;
        this.tree = tree;
        this.access = access;
        this.revisions = revisions;
        this.changes = changes;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** What holds for an organisation on a day: the rule of the nearest one at or above it that has one. */
    @Transactional
    public ReviewTerms on(String organizationId, LocalDate day) {
        List<ReviewRule> begun = repository.begun(tree.above(organizationId, day), day);
        return begun.stream()
                .filter(rule -> nearest(begun, rule.organizationId(), day))
                .findFirst()
                .map(ReviewTerms::of)
                .orElse(ReviewTerms.NONE);
    }

    /** The organisations whose articles are proof-read before the last pass, by what holds on a day. */
    @Transactional
    public Set<String> proofreading(LocalDate day) {
        List<ReviewRule> inForce = repository.inForce(day);
        Set<String> asked = new HashSet<>();
        if (inForce.stream().noneMatch(ReviewRule::proofreading)) {
            return asked;
        }
        // From the top down: the rule of the nearest organisation has the last word.
        inForce.stream()
                .sorted(Comparator.comparingInt(
                        rule -> tree.above(rule.organizationId(), day).size()))
                .forEach(rule -> {
                    Set<String> below = tree.subtree(rule.organizationId(), day);
                    if (rule.proofreading()) {
                        asked.addAll(below);
                    } else {
                        asked.removeAll(below);
                    }
                });
        return asked;
    }

    /** Whether no other organisation with a rule stands below. */
    private boolean nearest(List<ReviewRule> begun, String organizationId, LocalDate day) {
        return begun.stream()
                .map(ReviewRule::organizationId)
                .filter(other -> !other.equals(organizationId))
                .noneMatch(other -> tree.above(other, day).contains(organizationId));
    }

    /**
     * Sets a rule. Where there is one from the same day on already, the new one takes its place for whoever has seen it.
     *
     * @param expectation told the tag of the rule whose place is taken; refuses when the client names another one
     * @throws Problem {@link ErrorCode#REVIEW_RULE_EXISTS} where there is one, and the client names none
     */
    @Transactional
    ReviewRuleView set(ReviewRuleRequest request, Optional<Consumer<String>> expectation) {
        OrganizationName organization =
                organizations.find(request.organization()).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (!access.has(organization.id(), Role.ADMIN)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        // The lock of the organisation's revision makes the numbers follow each other, and one setting see the other.
        Recording recording = revisions.record(List.of(organization.id()));
        repository
                .from(organization.id(), request.validFrom())
                .ifPresent(standing -> requireSeen(standing, expectation));
        List<ReviewRule> last = repository.rules(organization.id(), Integer.MAX_VALUE, 1);
        int no = last.isEmpty() ? 1 : last.getFirst().no() + 1;
        String by = caller.get().username();
        ReviewRule rule = new ReviewRule(organization.id(), no, request, by, recording.at());
        repository.persist(rule);
        changes.appendUnpublished(new Change(
                "REVIEW_RULE_SET",
                "REVIEW_RULE",
                organization.id() + "-" + no,
                organization.id(),
                recording.of(organization.id()),
                last.isEmpty() ? null : last.getFirst().digest(),
                rule.digest(),
                recording.at()));
        return ReviewRuleView.of(rule, organization.code());
    }

    /** Of two who set a rule for the same day at the same time, one learns of the other's. */
    private static void requireSeen(ReviewRule standing, Optional<Consumer<String>> expectation) {
        expectation
                .orElseThrow(() -> Problem.of(ErrorCode.REVIEW_RULE_EXISTS, standing.validFrom())
                        .with("currentVersion", etag(standing.no())))
                .accept(etag(standing.no()));
    }

    /** Rules are never changed: the number says it all. */
    static String etag(int no) {
        return ETags.strong(Integer.toString(no));
    }

    /** The rules of an organisation the caller may read, the latest first. */
    @Transactional
    Page<ReviewRuleView> list(String idOrCode, PageRequest page) {
        OrganizationName organization = readable(organizations, access, idOrCode);
        String key = LIST + organization.id();
        int below = cursors.after(key, page)
                .map(List::getFirst)
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
        List<ReviewRule> found = repository.rules(organization.id(), below, page.limit() + 1);
        return cursors.cut(key, found, page.limit(), rule -> List.of(Integer.toString(rule.no())))
                .map(rule -> ReviewRuleView.of(rule, organization.code()));
    }

    /** The organisation a list is asked of; one that may not be read is not there. */
    static OrganizationName readable(OrganizationReferences organizations, Access access, String idOrCode) {
        return organizations
                .find(idOrCode)
                .filter(found -> access.mayRead(found.id()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }
}
