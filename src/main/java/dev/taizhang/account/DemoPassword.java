package dev.taizhang.account;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The published password of the demonstration's accounts: it opens something only while the service runs the
 * demonstration. Else whoever loaded it once and goes on without it would leave ten doors open that everybody knows.
 */
@ApplicationScoped
class DemoPassword {

    static final String TEXT = "taizhang-demo";

    private final AccountSettings settings;

    DemoPassword(AccountSettings settings) {
        this.settings = settings;
    }

    /** Whether the service runs the demonstration. */
    boolean isGood() {
        return settings.demoAccounts() && !settings.demoData().equals("false");
    }

    /** Whether a password is the published one, and opens nothing. */
    boolean refuses(String password) {
        return password.equals(TEXT) && !isGood();
    }
}
