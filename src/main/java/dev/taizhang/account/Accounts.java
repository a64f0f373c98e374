package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Role;

/** The port for those who replay a history and need accounts to act as. */
public interface Accounts {

    /**
     * The account known by this external key, made if it is not there: with one grant, and without a password, so that
     * nobody can sign in with it.
     */
    Caller ensure(String key, String organizationId, Role role, String postTitle);

    /**
     * The account of that username, with its grants of today.
     *
     * @throws IllegalArgumentException when there is none
     */
    Caller demoCaller(String username);

    /**
     * Makes the accounts of the demonstration ({@code clerk}, {@code approver}, {@code reviewer1} …) at that
     * organisation, all with the published demonstration password. Accounts that exist are left as they are.
     */
    void createDemoAccounts(String rootOrganizationId);
}
