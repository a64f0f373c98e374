package dev.taizhang.organization;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, renames, moves and closes organisations; every change is dated and recorded. */
@ApplicationScoped
public class OrganizationService {

    private final OrganizationRepository organizations;
    private final OrganizationHistory history;
    private final Trees trees;
    private final Revisions revisions;
    private final ChangeLog changes;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationHistory history,
            Trees trees,
            Revisions revisions,
            ChangeLog changes) {
        this.organizations = organizations;
        this.history = history;
        this.trees = trees;
        this.revisions = revisions;
        this.changes = changes;
    }

    /** Creates an organisation; answers its id. The shape of the request has been checked. */
    @Transactional
    public String create(OrganizationRequest request, @Nullable String externalKey) {
        if (organizations.withCode(request.code()).isPresent()) {
            throw Problem.of(ErrorCode.DUPLICATE_CODE, request.code());
        }
        Tree tree = trees.now();
        String parent = request.parent();
        String parentId = parent == null ? null : parentId(tree, parent, request.activeFrom());
        Organization organization = new Organization(request.code(), externalKey);
        organizations.persist(organization);
        revisions.open(organization.id());
        Traits traits = new Traits(
                parentId,
                request.name(),
                request.shortName(),
                request.type(),
                request.creditCode(),
                request.memberHeadcount(),
                true);
        Recording recording = record(organization, "ORGANIZATION_CREATED");
        history.begin(organization.id(), traits, request.activeFrom(), recording.at());
        return organization.id();
    }

    /** Renames an organisation, or changes its type, credit code or headcount, from a day on. */
    @Transactional
    public void change(String id, OrganizationChange change) {
        requireDay(id, change.from());
        Organization organization = edited(id);
        Recording recording = record(organization, "ORGANIZATION_CHANGED");
        LocalDate from = change.from();
        history.changeFrom(
                id,
                from,
                traits -> List.of(traits.name(), traits.shortName()),
                traits -> traits.withNames(change.name(), change.shortName()),
                recording.at());
        organizations.flush();
        history.changeFrom(id, from, Traits::type, traits -> traits.withType(change.type()), recording.at());
        organizations.flush();
        history.changeFrom(
                id, from, Traits::creditCode, traits -> traits.withCreditCode(change.creditCode()), recording.at());
        organizations.flush();
        history.changeFrom(
                id,
                from,
                Traits::memberHeadcount,
                traits -> traits.withMemberHeadcount(change.memberHeadcount()),
                recording.at());
    }

    /** Moves an organisation below another one from a day on. */
    @Transactional
    public void move(String id, MoveRequest move) {
        requireDay(id, move.from());
        // Two moves at once must not make a cycle together: the tree's row is locked before the tree is looked at.
        Organization organization = edited(id);
        Recording recording = record(organization, "ORGANIZATION_MOVED");
        Tree tree = trees.fresh();
        String parentId = parentId(tree, move.parent(), move.from());
        if (tree.everBelow(parentId, id, move.from())) {
            throw fault("/parent", "CYCLE");
        }
        history.changeFrom(id, move.from(), Traits::parentId, traits -> traits.withParent(parentId), recording.at());
    }

    /** Closes an organisation after its last day; it keeps its place in the tree. */
    @Transactional
    public void close(String id, ClosureRequest closure) {
        requireDay(id, closure.activeTo());
        if (!trees.now().activeOn(id, closure.activeTo())) {
            throw Problem.of(ErrorCode.CONFLICT);
        }
        Organization organization = edited(id);
        Recording recording = record(organization, "ORGANIZATION_CLOSED");
        history.changeFrom(id, closure.activeTo().plusDays(1), Traits::active, Traits::closed, recording.at());
    }

    private Organization edited(String id) {
        Organization organization = organizations.findById(id);
        organization.countEdit();
        return organization;
    }

    private Recording record(Organization organization, String action) {
        Recording recording = revisions.record(List.of(Trees.SCOPE, organization.id()));
        changes.append(new Change(
                action,
                "ORGANIZATION",
                organization.id(),
                organization.id(),
                recording.of(organization.id()),
                null,
                null,
                recording.at()));
        return recording;
    }

    private void requireDay(String id, LocalDate day) {
        List<Tree.Span> spans = new ArrayList<>(trees.now().spansOf(id));
        if (spans.isEmpty() || day.isBefore(spans.getFirst().from())) {
            throw fault("/from", "BEFORE_ORGANIZATION_EXISTS");
        }
    }

    private static String parentId(Tree tree, String parent, LocalDate from) {
        String id = tree.idOf(parent).orElseThrow(() -> fault("/parent", "UNKNOWN_ORGANIZATION"));
        if (!tree.activeOn(id, from)) {
            throw fault("/parent", "CLOSED_ORGANIZATION");
        }
        return id;
    }

    private static Problem fault(String pointer, String code) {
        Faults faults = new Faults();
        faults.add(pointer, code);
        return Problem.invalid(faults);
    }
}
