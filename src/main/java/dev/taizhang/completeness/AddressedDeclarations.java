package dev.taizhang.completeness;

import dev.taizhang.account.Access;
import dev.taizhang.closing.ClosingReaders;
import dev.taizhang.completeness.DeclarationState.Transition;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who declares and withdraws, before the faults of a request are told; and what lists may be asked for. */
@ApplicationScoped
class AddressedDeclarations implements TargetGuard, ParameterRules {

    private final CompletenessRepository repository;
    private final ClosingReaders readers;
    private final OrganizationReferences organizations;
    private final Access access;

    AddressedDeclarations(
            CompletenessRepository repository,
            ClosingReaders readers,
            OrganizationReferences organizations,
            Access access) {
        this.repository = repository;
        this.readers = readers;
        this.organizations = organizations;
        this.access = access;
    }

    @Override
    @Transactional
    public void requireVisible(UriInfo target) {
        String id = addressed(target);
        if (id != null && keeper(id).isEmpty()) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
    }

    @Override
    @Transactional
    public void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {
        switch (body) {
            case DeclarationRequest request -> requireOwn(request.organization());
            case DeadlineRequest request -> readers.requireNamed(request.organization(), Role.APPROVER);
            case null, default -> {}
        }
        String id = addressed(target);
        if (id != null && method.equals("POST")) {
            keeper(id)
                    .ifPresent(organization -> access.require(
                            organization, DeclarationState.machine().roles(Transition.WITHDRAW)));
        }
    }

    /** An organisation declares for itself: a superior that could would empty its own list of those it waits for. */
    private void requireOwn(@Nullable String idOrCode) {
        readers.requireNamed(idOrCode, Role.APPROVER);
        boolean own = Optional.ofNullable(idOrCode)
                .flatMap(organizations::find)
                .map(name -> access.holdsAt(name.id(), Role.APPROVER))
                .orElse(true);
        if (!own) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(
                new ParameterRule("period", AddressedDeclarations::period),
                new ParameterRule("organization", this::organization));
    }

    /** Nobody declares an interval complete. */
    private static void period(String value, UriInfo target, Faults faults) {
        boolean interval = Period.parse(value)
                .filter(period -> period.kind() == Period.Kind.INTERVAL)
                .isPresent();
        if (interval && target.getPath().equals(CompletenessResource.PATH)) {
            faults.add("/period", "PERIOD_NOT_NAMED");
        }
    }

    private void organization(String value, UriInfo target, Faults faults) {
        if (target.getPath().equals(DeadlineResource.PATH)) {
            readers.check(value, faults);
        } else if (target.getPath().equals(CompletenessResource.PATH)
                && organizations
                        .find(value)
                        .map(OrganizationName::id)
                        .filter(access::mayRead)
                        .isEmpty()) {
            faults.add("/organization", "UNKNOWN_ORGANIZATION", value);
        }
    }

    private static @Nullable String addressed(UriInfo target) {
        return target.getPath().startsWith(CompletenessResource.PATH + "/")
                ? target.getPathParameters().getFirst("id")
                : null;
    }

    private Optional<String> keeper(String id) {
        return repository.declaration(id).map(Declaration::organizationId).filter(access::mayRead);
    }
}
