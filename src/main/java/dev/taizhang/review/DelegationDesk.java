package dev.taizhang.review;

import dev.taizhang.account.Access;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes, shows and revokes delegations; visible to all who read the organisation's records, each change audited. */
@ApplicationScoped
class DelegationDesk {

    private final ReviewRepository repository;
    private final OrganizationReferences organizations;
    private final Access access;
    private final StandIns standIns;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final OfficeClock clock;

    DelegationDesk(
            ReviewRepository repository,
            OrganizationReferences organizations,
            Access access,
            StandIns standIns,
            Revisions revisions,
            ChangeLog changes,
            CurrentCaller caller,
            Cursors cursors,
            OfficeClock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.access = access;
        this.standIns = standIns;
        this.revisions = revisions;
        this.changes = changes;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A reviewer lets somebody stand in who reads the same records and reviews no other stage of them. */
    @Transactional
    Shown<DelegationView> make(DelegationRequest request) {
        String organization = organizations
                .find(request.organization())
                .map(OrganizationName::id)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (!access.has(organization, request.stage().role())) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        // The lock of the organisation's revision lets one making see the other.
        revisions.record(List.of(organization));
        Faults faults = new Faults();
        standIns.check(organization, request, faults);
        faults.throwIfAny();
        requireNoOther(organization, request);
        Delegation delegation =
                new Delegation(organization, request, caller.get().username(), clock.now());
        repository.persist(delegation);
        log(delegation, "MADE", null, delegation.madeAt());
        return found(delegation);
    }

    /** Ends a delegation before its last day: whoever made it, or an administrator of the organisation. */
    @Transactional
    Shown<DelegationView> revoke(String id, Consumer<String> expectation) {
        Delegation delegation = repository
                .locked(id)
                .filter(found -> access.mayRead(found.organizationId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        boolean own = delegation.delegator().equals(caller.get().username());
        if (!own
                && !access.has(
                        delegation.organizationId(),
                        DelegationState.machine().roles(DelegationState.Transition.REVOKE))) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        expectation.accept(etag(delegation));
        delegation.state().require(DelegationState.Transition.REVOKE);
        Instant at = clock.now();
        String before = delegation.digest();
        delegation.revoke(caller.get().username(), at);
        log(delegation, "REVOKED", before, at);
        return found(delegation);
    }

    @Transactional
    Shown<DelegationView> get(String id) {
        return found(readable(id));
    }

    /** Delegations of an organisation the caller may read, in the order they were made. */
    @Transactional
    Page<DelegationView> list(String idOrCode, PageRequest page) {
        OrganizationName organization = ReviewRules.readable(organizations, access, idOrCode);
        String key = "review delegations of " + organization.id();
        String after = cursors.after(key, page).map(List::getFirst).orElse("");
        List<Delegation> found = repository.delegations(organization.id(), after, page.limit() + 1);
        return cursors.cut(key, found, page.limit(), delegation -> List.of(delegation.id()))
                .map(delegation -> DelegationView.of(delegation, organization.code(), clock.today()));
    }

    /** The same twice would outlive the revocation of one of them. */
    private void requireNoOther(String organization, DelegationRequest request) {
        repository.heldBy(request.delegate(), request.from(), request.to()).stream()
                .filter(held -> held.stage() == request.stage()
                        && held.organizationId().equals(organization)
                        && held.delegator().equals(caller.get().username()))
                .min(Comparator.comparing(Delegation::fromDay).thenComparing(Delegation::id))
                .ifPresent(DelegationDesk::refuse);
    }

    private static void refuse(Delegation standing) {
        throw Problem.of(ErrorCode.DELEGATION_STANDS, standing.fromDay(), standing.toDay())
                .existing(
                        DelegationResource.PATH + "/" + standing.id(),
                        standing.state().name());
    }

    private Delegation readable(String id) {
        return repository
                .delegation(id)
                .filter(found -> access.mayRead(found.organizationId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    private Shown<DelegationView> found(Delegation delegation) {
        String code = organizations.byId(delegation.organizationId()).code();
        return new Shown<>(
                DelegationView.of(delegation, code, clock.today()),
                ETags.ofForm(etag(delegation), clock.today().toString()));
    }

    private void log(Delegation delegation, String action, @Nullable String before, Instant at) {
        changes.appendUnpublished(new Change(
                "REVIEW_DELEGATION_" + action,
                "REVIEW_DELEGATION",
                delegation.id(),
                delegation.organizationId(),
                delegation.edits(),
                before,
                delegation.digest(),
                at));
    }

    private static String etag(Delegation delegation) {
        return ETags.strong(Integer.toString(delegation.edits()));
    }
}
