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
