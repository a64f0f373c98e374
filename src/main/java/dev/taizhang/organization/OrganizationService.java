package dev.taizhang.organization;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.organization.OrganizationHistory.TraitChange;
import dev.taizhang.organization.OrganizationStanding.Transition;
import dev.taizhang.organization.Tree.Span;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Creates, renames, moves and closes organisations; every change is dated and recorded. */
@ApplicationScoped
public class OrganizationService {

    private final OrganizationRepository organizations;
    private final OrganizationHistory history;
    private final Trees trees;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final TreeGuard guard;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationHistory history,
            Trees trees,
            Revisions revisions,
            ChangeLog changes,
            TreeGuard guard) {
        this.organizations = organizations;
        this.history = history;
        this.trees = trees;
        this.revisions = revisions;
        this.changes = changes;
        this.guard = guard;
    }

    /** Creates an organisation; answers its id. The shape of the request has been checked. */
    @Transactional
    public String create(OrganizationRequest request, @Nullable String externalKey) {
        Organization organization = new Organization(request.code(), externalKey);
        revisions.open(organization.id());
        // From here on nobody else changes the tree: what is read now still holds when it is written.
        Recording recording = revisions.record(List.of(Trees.SCOPE, organization.id()));
        if (organizations.withCode(request.code()).isPresent()) {
            throw Problem.at("/code", ErrorCode.DUPLICATE_CODE, request.code());
        }
        String parent = request.parent();
        Faults faults = new Faults();
        Tree tree = parent == null ? Tree.NONE : trees.fresh();
        String parentId = parent == null ? null : OrganizationFit.parent(tree, parent, request.activeFrom(), faults);
        faults.throwIfAny();
        organizations.persist(organization);
        Traits traits = new Traits(
                parentId,
                request.name(),
                request.shortName(),
                request.type(),
                request.creditCode(),
                request.memberHeadcount(),
                true);
        List<Span> after = history.begin(organization.id(), traits, request.activeFrom(), recording.at());
        record(organization, tree, after, "ORGANIZATION_CREATED", recording, null);
        return organization.id();
    }

    /** Renames an organisation, or changes its type, credit code or headcount, from a day on. */
    @Transactional
    public void change(String id, OrganizationChange change) {
        change(id, change, state -> {});
    }

    @Transactional
    void change(String id, OrganizationChange change, Consumer<String> expectation) {
        Recording recording = edit(id, expectation);
        Tree tree = standing(id, Transition.CHANGE);
        Faults faults = new Faults();
        OrganizationFit.day(tree, id, change.from(), "/from", faults);
        faults.throwIfAny();
        List<TraitChange> changes = List.of(
                new TraitChange(
                        traits -> List.of(traits.name(), traits.shortName()),
                        traits -> traits.withNames(change.name(), change.shortName())),
                new TraitChange(Traits::type, traits -> traits.withType(change.type())),
                new TraitChange(Traits::creditCode, traits -> traits.withCreditCode(change.creditCode())),
                new TraitChange(
                        Traits::memberHeadcount, traits -> traits.withMemberHeadcount(change.memberHeadcount())));
        write(id, tree, change.from(), changes, "ORGANIZATION_CHANGED", recording);
    }

    /** Moves an organisation below another one from a day on. */
    @Transactional
    public void move(String id, MoveRequest move) {
        move(id, move, state -> {});
    }

    @Transactional
    void move(String id, MoveRequest move, Consumer<String> expectation) {
        Recording recording = edit(id, expectation);
        Tree tree = standing(id, Transition.MOVE);
        Faults faults = new Faults();
        OrganizationFit.day(tree, id, move.from(), "/from", faults);
        String parentId = OrganizationFit.parent(tree, move.parent(), move.from(), faults);
        if (parentId != null) {
            OrganizationFit.circle(tree, id, parentId, move.from(), faults);
        }
        faults.throwIfAny();
        TraitChange change = new TraitChange(Traits::parentId, traits -> traits.withParent(parentId));
        write(id, tree, move.from(), List.of(change), "ORGANIZATION_MOVED", recording);
    }

    /** Closes an organisation after its last day; it keeps its place in the tree. */
    @Transactional
    public void close(String id, ClosureRequest closure) {
        close(id, closure, state -> {});
    }

    @Transactional
    void close(String id, ClosureRequest closure, Consumer<String> expectation) {
        Recording recording = edit(id, expectation);
        Tree tree = standing(id, Transition.CLOSE);
        LocalDate last = closure.activeTo();
        Faults faults = new Faults();
        OrganizationFit.day(tree, id, last, "/activeTo", faults);
        faults.throwIfAny();
        if (!tree.activeOn(id, last)) {
            throw Problem.of(ErrorCode.ALREADY_CLOSED);
        }
        List<TraitChange> changes = List.of(new TraitChange(Traits::active, Traits::closed));
        write(id, tree, last.plusDays(1), changes, "ORGANIZATION_CLOSED", recording);
    }

    /**
     * Makes the caller the only one who changes the tree until the transaction ends, and only then looks whether it saw
     * the present state. The revisions are locked, not the organisation's row: records that are written at the same time
     * lock in that order too.
     *
     * @param expectation refuses a state that the caller has not seen
     */
    private Recording edit(String id, Consumer<String> expectation) {
        Recording recording = revisions.record(List.of(Trees.SCOPE, id));
        Organization organization = organizations.reread(id);
        expectation.accept(organization.etag());
        organization.countEdit();
        return recording;
    }

    /** The tree of now, where the table lets it happen to the organisation as it stands today. */
    private Tree standing(String id, Transition transition) {
        Tree tree = trees.fresh();
        OrganizationStanding.of(tree, id, trees.today()).require(transition);
        return tree;
    }

    private void write(
            String id, Tree tree, LocalDate from, List<TraitChange> changes, String action, Recording recording) {
        String before = history.digest(id);
        List<Span> after = history.changeFrom(id, from, changes, recording.at());
        record(organizations.findById(id), tree, after, action, recording, before);
    }

    private void record(
            Organization organization,
            Tree tree,
            List<Span> after,
            String action,
            Recording recording,
            @Nullable String before) {
        String id = organization.id();
        guard.settle(new TreeChange(
                id,
                organization.code(),
                action,
                organization.edits(),
                recording.at(),
                TreeDifference.of(tree, id, tree.spansOf(id), after)));
        changes.append(new Change(
                action, "ORGANIZATION", id, id, recording.of(id), before, history.digest(id), recording.at()));
    }
}
