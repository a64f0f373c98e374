package dev.taizhang.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Settings of accounts and of signing in. */
@ConfigMapping(prefix = "taizhang")
public interface AccountSettings {

    /**
     * Password of the account {@code admin}, which is made when the service starts on a database without accounts: 12
     * characters or more, 72 bytes at most, and none that is tried first. Not looked at once there is an account. Best
     * given as {@code TAIZHANG_ADMIN_PASSWORD}.
     */
    Optional<String> adminPassword();

    /** {@code false}, or what demonstration data is loaded; with it come the demonstration's own accounts. */
    @WithDefault("false")
    String demoData();

    /**
     * Whether the accounts of the demonstration, whose password is published, are made along with the loaded year. Only
     * on the embedded database, unless said otherwise.
     */
    @WithDefault("false")
    boolean demoAccounts();

    SignIn signIn();

    ApiClients apiClients();

    /** Whether a password that an administrator chose must be changed. */
    default boolean changesAtFirst() {
        return signIn().changeAtFirst().orElse(!demoAccounts());
    }

    /** Machine clients and their keys. */
    interface ApiClients {

        /** How long a key may live at most, and lives when no end is asked for. */
        @WithDefault("P400D")
        Duration longestKeyLife();

        /** For how long the keys before a new one are still taken when no end is asked for. */
        @WithDefault("P7D")
        Duration overlap();
    }

    /** How signing in with username and password behaves. */
    interface SignIn {

        /**
         * Cost of a new password hash (bcrypt): each step doubles the time that one attempt to guess takes. No less
         * than 10 where the accounts are worth anything.
         */
        @WithDefault("11")
        @Min(4)
        @Max(16)
        int hashCost();

        /** For how long a password that was right is not hashed again; a changed password counts at once. */
        @WithDefault("PT10M")
        Duration verifiedFor();

        /** For how long another process may still see an account as it was before a change. */
        @WithDefault("PT5S")
        Duration accountSeenFor();

        /** How many accounts, and how many right passwords, are remembered at most. */
        @WithDefault("10000")
        @Min(1)
        int remembered();

        /** The longest wait put before an attempt on a username after wrong passwords; it starts with the fourth. */
        @WithDefault("PT1S")
        Duration longestDelay();

        /**
         * Whether a password that an administrator chose for an account must be changed before anything else is allowed.
         * Unset, it must, but for where the demonstration's accounts are: there the administrator's own password is
         * published. Where it must, no request says otherwise for a single account.
         */
        Optional<Boolean> changeAtFirst();

        /**
         * How long a password that must be changed waits for that: afterwards it opens nothing, and an administrator has
         * to choose another one. What is set counts for those that are chosen from then on.
         */
        @WithDefault("P7D")
        Duration firstPasswordLife();

        /**
         * File with all passwords that were ever made public and are to be refused: of each the SHA-1 in hexadecimal, one a
         * line and in order, as such lists can be downloaded; what follows the 40 digits is not looked at. With a file
         * that is no such list the service does not start. Unset, the most used ones are refused, which come with the service.
         */
        Optional<String> breachedPasswords();

        /** How many wrong passwords in a row lock a username for the network that they come from. */
        @WithDefault("10")
        @Min(3)
        int lockAfter();

        /** For how long it is locked then; each further wrong password doubles it. */
        @WithDefault("PT30S")
        Duration firstLock();

        /** The longest time for which a username is locked for a network. */
        @WithDefault("PT15M")
        Duration longestLock();

        /**
         * For how long wrong passwords from a network are remembered after the last one; they count for as long as a lock
         * can last in any case.
         */
        @WithDefault("PT1H")
        Duration failuresSeenFor();

        /**
         * How many wrong passwords from all networks together lock a username for all but the one that signed in with it
         * last.
         */
        @WithDefault("40")
        @Min(3)
        int lockNameAfter();

        /**
         * The time after which one of these is forgotten, so that one more is borne; whole seconds. With the number of them
         * it bounds how many passwords can be tried in an hour.
         */
        @WithDefault("PT2M")
        Duration nameRecovery();

        /** For how long a username is at home in the network from which it signed in last. */
        @WithDefault("P30D")
        Duration networkKnownFor();
    }
}
