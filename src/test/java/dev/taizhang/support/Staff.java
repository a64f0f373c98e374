package dev.taizhang.support;

import dev.taizhang.platform.security.Role;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fresh organisation and the accounts that work there, each made when it is first needed. */
public final class Staff {

    private final String organization;
    private final Map<Role, String> accounts = new EnumMap<>(Role.class);

    private Staff(String organization) {
        this.organization = organization;
    }

    /** At the top of a tree of its own. */
    public static Staff hired() {
        return below(null);
    }

    /** Of an organisation below another one (id or code). */
    public static Staff below(@Nullable String parent) {
        return new Staff(Offices.create(parent));
    }

    /** Of an organisation that is there already. */
    public static Staff of(String organization) {
        return new Staff(organization);
    }

    /** Id of the organisation. */
    public String organization() {
        return organization;
    }

    /** Username of the one account with that role. */
    public synchronized String username(Role role) {
        return accounts.computeIfAbsent(role, missing -> SignedIn.account(missing, organization));
    }

    /** A request of the one account with that role. */
    public RequestSpecification as(Role role) {
        return SignedIn.with(username(role), SignedIn.PASSWORD);
    }

    public RequestSpecification clerk() {
        return as(Role.CLERK);
    }

    public RequestSpecification approver() {
        return as(Role.APPROVER);
    }
}
