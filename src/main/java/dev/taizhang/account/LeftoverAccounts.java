package dev.taizhang.account;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of the demonstration in a service that does not run it: accounts whose password is still the published one.
 * It opens nothing any more (see {@link DemoPassword}); what it opened before ends, and the operator is told.
 */
@ApplicationScoped
class LeftoverAccounts {

    private final AccountRepository repository;
    private final Passwords passwords;
    private final DemoPassword demo;
    private final OpenSignIns signIns;

    LeftoverAccounts(AccountRepository repository, Passwords passwords, DemoPassword demo, OpenSignIns signIns) {
        this.repository = repository;
        this.passwords = passwords;
        this.demo = demo;
        this.signIns = signIns;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (!demo.isGood()) {
            close();
        }
    }

    /** Ends all that their password opened; answers their usernames. */
    @Transactional
    List<String> close() {
        // Made together they share one hash, which is slow to try.
        Map<String, Boolean> tried = new HashMap<>();
        List<Account> left = repository.withUsernames(LocalAccounts.demoUsernames()).stream()
                .filter(account -> {
                    String hash = account.passwordHash();
                    return hash != null && tried.computeIfAbsent(hash, one -> passwords.isOf(DemoPassword.TEXT, one));
                })
                .toList();
        left.forEach(account -> signIns.endAll(account.id()));
        List<String> names = left.stream().map(Account::username).toList();
        if (!names.isEmpty()) {
            Log.warnf(
                    "Accounts of the demonstration still have their published password, which opens nothing while"
                            + " TAIZHANG_DEMO_DATA is false: %s. To go on with them, start with the demonstration once"
                            + " more and give them passwords of their own.",
                    String.join(", ", names));
        }
        return names;
    }
}
