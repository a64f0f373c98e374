package dev.taizhang.ledger;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for a step of a record, in whatever state it is: by the tables of states, where they name the request. It
 * decides nothing that is not decided again by the step itself, under its locks.
 */
@ApplicationScoped
class RecordRights {

    private final RecordAccess access;
    private final OrganizationReferences organizations;

    RecordRights(RecordAccess access, OrganizationReferences organizations) {
        this.access = access;
        this.organizations = organizations;
    }

    /**
     * Refuses who could not do that with a record that it may read.
     *
     * @param step method and path below the record, as {@code POST /return}
     */
    void require(LedgerRecord record, Ledger<?> ledger, String step) {
        String asked = step.strip().replaceAll("/[0-9]+(?=/|$)", "/{no}");
        List<Role> beside = ledger.rights().get(asked);
        Role[] roles = beside == null ? roles(ledger.machine(), asked) : beside.toArray(Role[]::new);
        Collection<String> places =
                ledger.rightsOfResponsible().contains(asked) || responsibleToo(ledger.machine(), asked)
                        ? RecordBook.workplaces(record)
                        : Set.of(record.organizationId());
        if (roles.length > 0) {
            access.requireAtOne(places, roles);
        }
    }

    /** Refuses who enters no records there; where it is not known yet where, who enters none anywhere. */
    void requireEntering(@Nullable String idOrCode) {
        Optional<String> keeper =
                Optional.ofNullable(idOrCode).flatMap(organizations::find).map(OrganizationName::id);
        if (keeper.isPresent()) {
            access.require(keeper.get(), Role.CLERK);
        } else if (access.nowhere(Role.CLERK)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    private static <T extends Enum<T>> Role[] roles(Machine<?, T> machine, String asked) {
        return transitions(machine, asked)
                .flatMap(transition -> Arrays.stream(machine.roles(transition)))
                .distinct()
                .toArray(Role[]::new);
    }

    private static <T extends Enum<T>> boolean responsibleToo(Machine<?, T> machine, String asked) {
        return transitions(machine, asked)
                .anyMatch(transition -> machine.terms(transition).responsibleToo());
    }

    private static <T extends Enum<T>> Stream<T> transitions(Machine<?, T> machine, String asked) {
        return machine.transitions().stream()
                .filter(transition -> asked.equals(machine.terms(transition).request()));
    }
}
