package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody else chose is changed before anything else is allowed: two know it until then. No request
 * waives that, only the configuration does.
 */
@ApplicationScoped
class FirstChange {

    private final AccountSettings settings;

    FirstChange(AccountSettings settings) {
        this.settings = settings;
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

    /** Whether a new password must be changed. */
    boolean required(@Nullable Boolean wanted) {
        return wanted == null ? settings.changesAtFirst() : wanted;
    }
}
