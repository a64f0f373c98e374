package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a superior closes concerns all below it, so closings are read downward too. */
@ApplicationScoped
public class ClosingReaders {

    private final Access access;
    private final OrganizationReferences organizations;

    ClosingReaders(Access access, OrganizationReferences organizations) {
        this.access = access;
        this.organizations = organizations;
    }

    /** Organisations whose closings the caller may read; empty for no restriction. */
    public Optional<Set<String>> readable() {
        Scope scope = access.readable();
        if (scope.everything()) {
            return Optional.empty();
        }
        Set<String> readable = new HashSet<>(scope.organizationIds());
        readable.addAll(access.above());
        return Optional.of(readable);
    }

    /** Whose closings a list shows that asks for those of one organisation, or of none in particular; null for anybody's. */
    public @Nullable Collection<String> asked(@Nullable String idOrCode) {
        if (idOrCode == null) {
            return readable().orElse(null);
        }
        return List.of(organizations
                .find(idOrCode)
                .map(OrganizationName::id)
                .filter(this::mayRead)
                .orElseThrow(() -> unknown(idOrCode)));
    }

    /** The refusal of a filter that names an organisation that is not there for the caller. */
    public static Problem unknown(String idOrCode) {
        Faults faults = new Faults();
        faults.add("/organization", "UNKNOWN_ORGANIZATION", idOrCode);
        return Problem.invalidParameters(faults);
    }

    /** Refuses who has none of the roles at the organisation that a body names; as long as that is not known, anywhere. */
    public void requireNamed(@Nullable String idOrCode, Role... anyOf) {
        boolean permitted = Optional.ofNullable(idOrCode)
                .flatMap(organizations::find)
                .map(found -> access.has(found.id(), anyOf))
                .orElseGet(() -> !access.holding(anyOf).equals(Scope.NOTHING));
        if (!permitted) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Adds a fault where a filter names an organisation whose closings are not there for the caller. */
    public void check(String idOrCode, Faults faults) {
        if (organizations.find(idOrCode).filter(name -> mayRead(name.id())).isEmpty()) {
            faults.add("/organization", "UNKNOWN_ORGANIZATION", idOrCode);
        }
    }

    /** Whether the caller may read the closings of an organisation. */
    public boolean mayRead(String organizationId) {
        return access.mayRead(organizationId) || access.above().contains(organizationId);
    }
}
