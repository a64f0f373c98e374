package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Lets somebody in on the first start: a service without any account could not be administered. */
@ApplicationScoped
class FirstAdministrator {

    private static final int BEFORE_DEMO_YEAR = 50;

    private final LocalAccounts accounts;
    private final AccountSettings settings;
    private final DemoPassword demo;
    private final PasswordPolicy policy;

    FirstAdministrator(LocalAccounts accounts, AccountSettings settings, DemoPassword demo, PasswordPolicy policy) {
        this.demo = demo;
        this.policy = policy;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Before the demo year is loaded, whose own administrator sees no more than its own office. */
    void start(@Observes @Priority(BEFORE_DEMO_YEAR) StartupEvent event) {
        if (settings.demoData().equals("false") || settings.adminPassword().isPresent()) {
            ensure(settings.adminPassword());
        }
    }

    /** Makes the account {@code admin} when there is no account at all and a usable password is given. */
    void ensure(Optional<String> password) {
        if (!accounts.none()) {
            return;
        }
        if (password.isEmpty()) {
            Log.warn("There is no account yet: set TAIZHANG_ADMIN_PASSWORD (12 characters or more) and start again"
                    + " to get the account 'admin'.");
            return;
        }
        Optional<String> refusal = refusal(password.get());
        if (refusal.isPresent()) {
            Log.errorf("No account was made: TAIZHANG_ADMIN_PASSWORD %s", refusal.get());
            return;
        }
        create(password.get());
        Log.info("The account 'admin' was made with the configured password.");
    }

    /** What is wrong with a password for the account that may do the most; it is held to what others are held to. */
    Optional<String> refusal(String password) {
        if (password.equals(DemoPassword.TEXT)) {
            return demo.refuses(password)
                    ? Optional.of("is the published password of the demonstration.")
                    : Optional.empty();
        }
        Faults faults = new Faults();
        policy.check(password, LocalAccounts.ADMINISTRATOR, List.of(), "", faults);
        return faults.none()
                ? Optional.empty()
                : Optional.of("must have 12 characters or more and at most 72 bytes, and be none that is tried first.");
    }

    private void create(String password) {
        try {
            accounts.createAdministrator(password);
        } catch (RuntimeException e) {
            // Another replica on the same empty database may have been faster.
            if (accounts.none()) {
                throw e;
            }
        }
    }
}
