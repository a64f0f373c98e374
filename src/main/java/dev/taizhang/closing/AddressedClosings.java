package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.closing.ClosingState.Transition;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sees a closing and who changes it, before the faults of a request are told; and what lists may be asked for. */
@ApplicationScoped
class AddressedClosings implements TargetGuard, ParameterRules {

    private final ClosingRepository repository;
    private final ClosingReaders readers;
    private final Access access;

    AddressedClosings(ClosingRepository repository, ClosingReaders readers, Access access) {
        this.repository = repository;
        this.readers = readers;
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
        if (body instanceof PeriodClosingRequest request) {
            readers.requireNamed(request.organization(), ClosingState.machine().roles(Transition.CLOSE));
        }
        String id = addressed(target);
        if (id != null && target.getPath().endsWith("/reopening")) {
            keeper(id).ifPresent(organization -> {
                if (!access.has(organization, ClosingState.machine().roles(Transition.REOPEN))) {
                    throw Problem.of(ErrorCode.FORBIDDEN);
                }
            });
        }
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(new ParameterRule("organization", this::organization));
    }

    private void organization(String value, UriInfo target, Faults faults) {
        if (target.getPath().equals(PeriodClosingResource.PATH)) {
            readers.check(value, faults);
        }
    }

    private static @Nullable String addressed(UriInfo target) {
        return target.getPath().startsWith(PeriodClosingResource.PATH + "/")
                ? target.getPathParameters().getFirst("id")
                : null;
    }

    private Optional<String> keeper(String id) {
        return repository.organizationOf(id).filter(readers::mayRead);
    }
}
