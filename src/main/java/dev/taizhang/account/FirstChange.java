package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody else chose is changed before anything else is allowed: two know it until then. No request
 * waives that, only the configuration does. It does not wait for that for ever (ASVS 6.4.1).
 */
@ApplicationScoped
class FirstChange {

    private static final String POINTER = "/passwordChangeRequired";

    private final AccountSettings settings;
    private final OfficeClock clock;

    FirstChange(AccountSettings settings, OfficeClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds a fault where somebody is to get a password, or has one, that need not be changed.
     *
     * @param waits whether there is a password that somebody else chose
     * @param wanted what is asked for; null for what is configured
     */
    void check(boolean waits, @Nullable Boolean wanted, String pointer, Faults faults) {
        if (waits && Boolean.FALSE.equals(wanted) && settings.changesAtFirst()) {
            faults.add(pointer, "FIRST_CHANGE_NEEDED");
        }
    }

    /**
     * Adds a fault where a password is to be changed that there is not.
     *
     * @param there whether there is a password, or is to be one
     * @param wanted what is asked for; null for what is configured
     */
    void checkThere(boolean there, @Nullable Boolean wanted, String pointer, Faults faults) {
        if (!there && Boolean.TRUE.equals(wanted)) {
            faults.add(pointer, "NO_PASSWORD");
        }
    }

    /** Adds what is wrong with what is asked for the password that an account has, or has not. */
    void checkKept(Account account, @Nullable Boolean wanted, Faults faults) {
        check(account.passwordChangeRequired(), wanted, POINTER, faults);
        checkThere(account.passwordHash() != null, wanted, POINTER, faults);
    }

    /**
     * When a password ends that must be changed from now on; null for one that need not be.
     *
     * @param wanted whether it must; null for what is configured
     */
    @Nullable
    Instant end(@Nullable Boolean wanted) {
        boolean required = wanted == null ? settings.changesAtFirst() : wanted;
        return required ? clock.now().plus(settings.signIn().firstPasswordLife()) : null;
    }
}
