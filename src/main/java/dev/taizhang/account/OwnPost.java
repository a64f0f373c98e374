package dev.taizhang.account;

import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/** The port of those who ask which posts the caller is today: that of its account, and those that were handed over to it. */
@ApplicationScoped
public class OwnPost {

    private final AccountRepository repository;
    private final CurrentCaller caller;
    private final OfficeClock clock;

    OwnPost(AccountRepository repository, CurrentCaller caller, OfficeClock clock) {
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A post.
     *
     * @param organizationId where it is at home
     * @param title without blanks around it, which are nothing
     */
    record Post(String organizationId, String title) {}

    /**
     * The posts that the caller is today, each as the id of the organisation where it is at home, a blank, and its title
     * without blanks around it; none where it is at home nowhere and took none over.
     */
    @Transactional
    public Set<String> ofCaller() {
        return repository.findByIdOptional(caller.get().accountId()).stream()
                .flatMap(account -> account.postsOn(clock.today()).stream())
                .map(post -> post.organizationId() + " " + post.title())
                .collect(Collectors.toSet());
    }
}
