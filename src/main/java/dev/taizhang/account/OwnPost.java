package dev.taizhang.account;

import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The port of those who ask which post the caller is: where it is at home, and how it is called. */
@ApplicationScoped
public class OwnPost {

    private final AccountRepository repository;
    private final CurrentCaller caller;

    OwnPost(AccountRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    /**
     * Whether the caller is at home at the organisation under that title.
     *
     * @param organizationId its id
     * @param title as people wrote it: blanks around it are nothing
     */
    @Transactional
    public boolean is(String organizationId, String title) {
        return repository
                .findByIdOptional(caller.get().accountId())
                .filter(account -> organizationId.equals(account.homeOrganizationId()))
                .filter(account -> account.postTitle().strip().equals(title.strip()))
                .isPresent();
    }
}
