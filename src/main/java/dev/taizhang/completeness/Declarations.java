package dev.taizhang.completeness;

import dev.taizhang.account.Access;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.completeness.DeclarationState.Transition;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declares periods complete, and withdraws what was declared too early. */
@ApplicationScoped
class Declarations {

    private final CompletenessRepository repository;
    private final OrganizationReferences organizations;
    private final Access access;
    private final CurrentCaller caller;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final Preconditions preconditions;

    Declarations(
            CompletenessRepository repository,
            OrganizationReferences organizations,
            Access access,
            CurrentCaller caller,
            Revisions revisions,
            ChangeLog changes,
            Preconditions preconditions) {
        this.repository = repository;
        this.organizations = organizations;
        this.access = access;
        this.caller = caller;
        this.revisions = revisions;
        this.changes = changes;
        this.preconditions = preconditions;
    }

    @Transactional
    Shown<DeclarationView> declare(DeclarationRequest request) {
        OrganizationName name =
                organizations.find(request.organization()).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (!access.holdsAt(name.id(), Role.APPROVER)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        // Its lock lets one declaration see the other.
        Recording recording = revisions.record(List.of(name.id()));
        repository.of(List.of(name.id()), request.period()).stream()
                .filter(one -> one.state() == DeclarationState.DECLARED)
                .findFirst()
                .ifPresent(Declarations::refuse);
        Declaration declaration =
                new Declaration(name.id(), request, caller.get().username(), recording.at());
        repository.persist(declaration);
        return recorded("COMPLETENESS_DECLARED", declaration, null, recording);
    }

    private static void refuse(Declaration standing) {
        throw Problem.of(ErrorCode.ALREADY_DECLARED, standing.period())
                .existing(
                        CompletenessResource.PATH + "/" + standing.id(),
                        standing.state().name());
    }

    /** From now on it is missing again. */
    @Transactional
    Shown<DeclarationView> withdraw(String id, String reason) {
        Declaration declaration = repository
                .locked(id)
                .filter(found -> access.mayRead(found.organizationId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        access.require(declaration.organizationId(), DeclarationState.machine().roles(Transition.WITHDRAW));
        preconditions.requireMatch(etag(declaration));
        String before = declaration.digest();
        Recording recording = revisions.record(List.of(declaration.organizationId()));
        declaration.withdraw(reason, caller.get().username(), recording.at());
        return recorded("COMPLETENESS_WITHDRAWN", declaration, before, recording);
    }

    @Transactional
    Shown<DeclarationView> get(String id) {
        return found(repository
                .declaration(id)
                .filter(declaration -> access.mayRead(declaration.organizationId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)));
    }

    private Shown<DeclarationView> recorded(
            String action, Declaration declaration, @Nullable String before, Recording recording) {
        changes.append(new Change(
                action,
                "COMPLETENESS_DECLARATION",
                declaration.id(),
                declaration.organizationId(),
                recording.of(declaration.organizationId()),
                before,
                declaration.digest(),
                recording.at()));
        return found(declaration);
    }

    private Shown<DeclarationView> found(Declaration declaration) {
        return new Shown<>(
                DeclarationView.of(
                        declaration,
                        organizations.byId(declaration.organizationId()).code()),
                etag(declaration));
    }

    private static String etag(Declaration declaration) {
        return ETags.strong(declaration.state().name());
    }
}
