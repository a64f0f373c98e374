package dev.taizhang.foureyes;

import dev.taizhang.account.Access;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants, ends and shows relaxations; who reads records of an organisation may know how they are confirmed. */
@ApplicationScoped
class Relaxations {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final RelaxationRepository repository;
    private final OrganizationReferences organizations;
    private final Access access;
    private final CurrentCaller currentCaller;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final OfficeClock clock;

    Relaxations(
            RelaxationRepository repository,
            OrganizationReferences organizations,
            Access access,
            CurrentCaller currentCaller,
            Revisions revisions,
            ChangeLog changes,
            Preconditions preconditions,
            Cursors cursors,
            OfficeClock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.access = access;
        this.currentCaller = currentCaller;
        this.revisions = revisions;
        this.changes = changes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Lets one begin where no other holds: whoever ends one restores the rule. */
    @Transactional
    Shown<RelaxationView> grant(String organization, RelaxationRequest request) {
        OrganizationName name = readable(organization);
        access.require(name.id(), Role.ADMIN);
        access.requirePerson();
        // The lock of the organisation's revision lets one grant see the other.
        revisions.record(List.of(name.id()));
        repository.within(name.id(), request.from(), request.to()).ifPresent(standing -> {
            throw Problem.of(ErrorCode.RELAXATION_STANDS, standing.validFrom(), standing.validTo())
                    .existing(
                            "/api/v1/organizations/" + name.id() + "/four-eyes-relaxations/" + standing.id(),
                            standing.state().name());
        });
        Relaxation relaxation =
                new Relaxation(name.id(), request, currentCaller.get().username(), clock.now());
        repository.persist(relaxation);
        log("FOUR_EYES_RELAXED", relaxation, null);
        return found(relaxation, name);
    }

    /** Ends one at once. */
    @Transactional
    Shown<RelaxationView> end(String organization, String id) {
        OrganizationName name = readable(organization);
        Relaxation relaxation = repository.locked(name.id(), id).orElseThrow(Relaxations::none);
        access.require(name.id(), RelaxationState.machine().roles(RelaxationState.Transition.END));
        access.requirePerson();
        preconditions.requireMatch(etag(relaxation));
        relaxation.state().require(RelaxationState.Transition.END);
        String before = relaxation.digest();
        relaxation.end(currentCaller.get().username(), clock.now());
        log("FOUR_EYES_RESTORED", relaxation, before);
        return found(relaxation, name);
    }

    @Transactional
    Shown<RelaxationView> get(String organization, String id) {
        OrganizationName name = readable(organization);
        return found(repository.of(name.id(), id).orElseThrow(Relaxations::none), name);
    }

    /** Those of an organisation, the latest first. */
    @Transactional
    Page<RelaxationView> list(String organization, PageRequest page) {
        OrganizationName name = readable(organization);
        String listKey = "four-eyes-relaxations|" + name.id();
        List<String> after = cursors.after(listKey, page).orElse(List.of(LAST.toString(), "~"));
        List<Relaxation> found =
                repository.page(name.id(), LocalDate.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        return cursors.cut(
                        listKey,
                        found,
                        page.limit(),
                        one -> List.of(one.validFrom().toString(), one.id()))
                .map(one -> RelaxationView.of(one, name.code(), clock.today()));
    }

    /** Refuses who may not know of those of an organisation. */
    @Transactional
    void requireVisible(String organization) {
        readable(organization);
    }

    private OrganizationName readable(String idOrCode) {
        return organizations
                .find(idOrCode)
                .filter(name -> access.mayRead(name.id()))
                .orElseThrow(Relaxations::none);
    }

    private Shown<RelaxationView> found(Relaxation relaxation, OrganizationName name) {
        LocalDate today = clock.today();
        return new Shown<>(
                RelaxationView.of(relaxation, name.code(), today), ETags.ofForm(etag(relaxation), today.toString()));
    }

    private void log(String action, Relaxation relaxation, @Nullable String before) {
        changes.appendUnpublished(new Change(
                action,
                "FOUR_EYES_RELAXATION",
                relaxation.id(),
                relaxation.organizationId(),
                relaxation.editCounter(),
                before,
                relaxation.digest(),
                clock.now()));
    }

    private static String etag(Relaxation relaxation) {
        return ETags.strong(Long.toString(relaxation.editCounter()));
    }

    private static Problem none() {
        return Problem.of(ErrorCode.NOT_FOUND);
    }
}
