package dev.taizhang.account;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an administrator reaches: to accounts that lie wholly inside its own subtree, and to grants inside it. Whoever
 * could change an account that reaches further could take over what it reaches.
 */
@ApplicationScoped
class Administration {

    private final Access access;
    private final CurrentCaller currentCaller;
    private final OrganizationReferences references;
    private final OfficeClock clock;

    Administration(Access access, CurrentCaller currentCaller, OrganizationReferences references, OfficeClock clock) {
        this.access = access;
        this.currentCaller = currentCaller;
        this.references = references;
        this.clock = clock;
    }

    /**
     * The organisations the caller administers.
     *
     * @throws Problem {@link ErrorCode#FORBIDDEN} when there are none
     */
    Scope scope() {
        return access.administered();
    }

    /**
     * Refuses a machine client: whoever makes accounts and keys makes a second self.
     *
     * @throws Problem {@link ErrorCode#FORBIDDEN}
     */
    void requirePerson() {
        access.requirePerson();
    }

    /** Whether the account's home and all its grants, also those of other days, lie in the scope. */
    static boolean inside(Account account, Scope scope) {
        if (scope.everything()) {
            return true;
        }
        String home = account.homeOrganizationId();
        List<HeldGrant> grants = account.grants();
        return (home != null || !grants.isEmpty())
                && (home == null || scope.organizationIds().contains(home))
                && grants.stream().allMatch(held -> contains(scope, held.organizationId()));
    }

    /** Whose administrators are to see what became of an account: where it belongs, else where the caller does. */
    @Nullable
    String placeOf(Account account) {
        String place = account.placeOn(clock.today());
        return place != null
                ? place
                : currentCaller.get().grants().stream()
                        .map(Grant::organizationId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Adds a fault where an account would belong nowhere, so that nobody but those above everything would see it. */
    void checkHome(@Nullable String home, List<GrantRequest> requests, String pointer, Faults faults) {
        if (home == null && requests.isEmpty() && !access.holding(Role.ADMIN).everything()) {
            faults.add(pointer, "REQUIRED");
        }
        checkReference(home, pointer, faults);
    }

    /**
     * Adds a fault where an organisation does not exist. Whether a code is in use is no secret (ADR 0011); one beyond the
     * caller's reach is refused by {@link #requireReach}.
     */
    void checkReference(@Nullable String idOrCode, String pointer, Faults faults) {
        if (idOrCode != null && references.find(idOrCode).isEmpty()) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", idOrCode);
        }
    }

    /**
     * Refuses who administers nothing, or would reach beyond what it administers.
     *
     * @param requests some may be null, as faulty elements of a list
     * @throws Problem {@link ErrorCode#FORBIDDEN}
     */
    void requireReach(@Nullable String home, List<GrantRequest> requests) {
        Scope scope = scope();
        places(home, requests).stream()
                .flatMap(named -> references.find(named).stream())
                .filter(found -> !scope.everything() && !contains(scope, found.id()))
                .findAny()
                .ifPresent(_ -> {
                    throw Problem.of(ErrorCode.FORBIDDEN);
                });
    }

    /**
     * The organisations that a body names.
     *
     * @param requests some may be null, as faulty elements of a list
     */
    static List<String> places(@Nullable String home, List<GrantRequest> requests) {
        return Stream.concat(
                        Stream.ofNullable(home),
                        requests.stream()
                                .filter(Objects::nonNull)
                                .flatMap(request -> Stream.ofNullable(request.organization())))
                .toList();
    }

    /**
     * What a checked body asks for, by ids.
     *
     * @throws Problem {@link ErrorCode#FORBIDDEN} when it reaches beyond the scope
     */
    Granted granted(Scope scope, @Nullable String home, List<GrantRequest> requests) {
        List<HeldGrant> grants = requests.stream()
                .map(request -> new HeldGrant(
                        request.role(), reached(scope, request.organization()), request.from(), request.to()))
                .toList();
        return new Granted(home == null ? null : reached(scope, home), grants);
    }

    /** Refuses to let a caller shut itself out: nobody might be left to let it in again. */
    void requireNotOwn(Account account, Granted granted, boolean disabled) {
        if (!account.id().equals(currentCaller.get().accountId())) {
            return;
        }
        boolean keeps = account.grants().stream()
                .filter(held -> held.role() == Role.ADMIN)
                .allMatch(held -> granted.grants().contains(held));
        if (disabled || !keeps) {
            throw Problem.of(ErrorCode.OWN_ADMINISTRATION);
        }
    }

    /** Code of an organisation, for showing it. */
    String code(String organizationId) {
        return references.find(organizationId).map(OrganizationName::code).orElse(organizationId);
    }

    /** Id of the organisation addressed by id or code; null when there is none. */
    @Nullable
    String idOf(@Nullable String idOrCode) {
        return idOrCode == null
                ? null
                : references.find(idOrCode).map(OrganizationName::id).orElse(null);
    }

    /** Null stands for every organisation. Outside its scope an administrator does not learn what there is. */
    private @Nullable String reached(Scope scope, @Nullable String idOrCode) {
        String id = idOf(idOrCode);
        boolean nothing = idOrCode != null && id == null;
        if (nothing || (!scope.everything() && !contains(scope, id))) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        return id;
    }

    private static boolean contains(Scope scope, @Nullable String organizationId) {
        return organizationId != null && scope.organizationIds().contains(organizationId);
    }

    /** A home and grants by id. */
    record Granted(@Nullable String homeId, List<HeldGrant> grants) {

        /** The same for an account that holds some already: with which post a right came is not said anew, and stays. */
        Granted after(List<HeldGrant> held) {
            List<HeldGrant> left = new ArrayList<>(held);
            List<HeldGrant> after = new ArrayList<>();
            for (HeldGrant grant : grants) {
                Optional<HeldGrant> before = left.stream()
                        .filter(one -> one.between(null, null).right().equals(grant.between(null, null)))
                        .min(Comparator.comparing(
                                        (HeldGrant one) -> !one.right().equals(grant))
                                .thenComparing(HeldGrant::isOwn));
                before.ifPresent(left::remove);
                after.add(before.map(one -> grant.with(one.postOrganizationId(), one.postTitle()))
                        .orElse(grant));
            }
            return new Granted(homeId, after);
        }
    }
}
