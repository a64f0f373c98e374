package dev.taizhang.account;

import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

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
     * A post.
     *
     * @param organizationId where it is at home
     * @param title without blanks around it, which are nothing
     */
    public record Post(String organizationId, String title) {}

    /** The post that the caller is; nothing of one that is at home nowhere. */
    @Transactional
    public Optional<Post> ofCaller() {
        return repository.findByIdOptional(caller.get().accountId()).flatMap(OwnPost::post);
    }

    private static Optional<Post> post(Account account) {
        String home = account.homeOrganizationId();
        return home == null
                ? Optional.empty()
                : Optional.of(new Post(home, account.postTitle().strip()));
    }
}
