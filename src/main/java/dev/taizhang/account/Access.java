package dev.taizhang.account;

import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The one place that decides what the caller may read and do. The tree of today decides, whatever day is asked about.
 *
 * <p>A grant on every organisation also covers ids that do not exist; whoever asks has looked them up.
 *
 * <p>What the caller may not read is not there for it: 404, exactly as for an id that does not exist. 403 only where it
 * can read the thing but not do this.
 */
@ApplicationScoped
public class Access {

    private final CurrentCaller currentCaller;
    private final OrganizationTree tree;

    Access(CurrentCaller currentCaller, OrganizationTree tree) {
        this.currentCaller = currentCaller;
        this.tree = tree;
    }

    /** Whether records of the organisation may be read: any role but STATISTICS whose subtree holds it. */
    public boolean mayRead(String organizationId) {
        return holds(organizationId, Role::readsRecords);
    }

    /** Whether figures of the organisation may be seen: any role whose subtree holds it. */
    public boolean maySeeFigures(String organizationId) {
        return holds(organizationId, role -> true);
    }

    /**
     * Whether the caller belongs to the organisation: it reads records there by a grant at that organisation itself, or it
     * enters or confirms its records, for which it must see all that they say.
     */
    public boolean belongsTo(String organizationId) {
        return currentCaller.get().grants().stream()
                        .anyMatch(grant -> grant.role().readsRecords() && organizationId.equals(grant.organizationId()))
                || has(organizationId, Role.CLERK, Role.APPROVER);
    }

    /**
     * Refuses unless the caller has one of the roles for the organisation: with NOT_FOUND when it cannot even read it,
     * else with FORBIDDEN.
     */
    public void require(String organizationId, Role... anyOf) {
        if (has(organizationId, anyOf)) {
            return;
        }
        throw mayRead(organizationId) ? Problem.of(ErrorCode.FORBIDDEN) : Problem.of(ErrorCode.NOT_FOUND);
    }

    /** Whether the caller has one of the roles for the organisation. */
    public boolean has(String organizationId, Role... anyOf) {
        return holds(organizationId, acting(anyOf));
    }

    /** Whether the caller has one of the roles by a grant at the organisation itself, not by one above it. */
    public boolean holdsAt(String organizationId, Role... anyOf) {
        Predicate<Role> acting = acting(anyOf);
        return currentCaller.get().grants().stream()
                .anyMatch(grant -> organizationId.equals(grant.organizationId()) && acting.test(grant.role()));
    }

    /** What a list of records may show to the caller. */
    public Scope readable() {
        return scope(Role::readsRecords);
    }

    /** Whose figures, names and codes a list may show to the caller: with any role. */
    public Scope visible() {
        return scope(role -> true);
    }

    /** Where the caller has one of the roles. */
    public Scope holding(Role... anyOf) {
        return scope(acting(anyOf));
    }

    /**
     * Refuses a machine client: what is asked decides who may do what, or takes another pair of eyes.
     *
     * @throws Problem {@link ErrorCode#FORBIDDEN}
     */
    public void requirePerson() {
        if (currentCaller.get().machine()) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /**
     * The organisations the caller administers.
     *
     * @throws Problem {@link ErrorCode#FORBIDDEN} when there are none
     */
    public Scope administered() {
        Scope scope = holding(Role.ADMIN);
        if (!scope.everything() && scope.organizationIds().isEmpty()) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        return scope;
    }

    /** The organisations at which the caller has the role by a grant at that organisation itself, by their ids. */
    public List<String> directly(Role role) {
        Predicate<Role> wanted = acting(role);
        return currentCaller.get().grants().stream()
                .filter(grant -> wanted.test(grant.role()))
                .map(Grant::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The organisations above those where the caller reads records, these included: what they decide concerns it. */
    public Set<String> above() {
        LocalDate today = tree.today();
        Set<String> above = new HashSet<>();
        for (Grant grant : currentCaller.get().grants()) {
            String top = grant.organizationId();
            if (top != null && grant.role().readsRecords()) {
                above.addAll(tree.above(top, today));
            }
        }
        return above;
    }

    /** The roles, as far as the caller may act by them. */
    private Predicate<Role> acting(Role... anyOf) {
        Caller caller = currentCaller.get();
        return role -> List.of(anyOf).contains(role) && caller.actsBy(role);
    }

    private boolean holds(String organizationId, Predicate<Role> wanted) {
        Caller caller = currentCaller.get();
        Set<String> above = Set.of();
        for (Grant grant : caller.grants()) {
            if (!wanted.test(grant.role())) {
                continue;
            }
            String top = grant.organizationId();
            if (top == null || top.equals(organizationId)) {
                return true;
            }
            // The few above one organisation, not the many below the grant.
            above = above.isEmpty() ? tree.above(organizationId, tree.today()) : above;
            if (above.contains(top)) {
                return true;
            }
        }
        return false;
    }

    private Scope scope(Predicate<Role> wanted) {
        LocalDate today = tree.today();
        Set<String> organizations = new HashSet<>();
        for (Grant grant : currentCaller.get().grants()) {
            if (!wanted.test(grant.role())) {
                continue;
            }
            String top = grant.organizationId();
            if (top == null) {
                return Scope.EVERYTHING;
            }
            organizations.add(top);
            organizations.addAll(tree.subtree(top, today));
        }
        return organizations.isEmpty() ? Scope.NOTHING : new Scope(false, organizations);
    }
}
