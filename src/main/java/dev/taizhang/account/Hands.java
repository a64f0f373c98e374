package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/**
 * The port of those who ask whether two acts are one person's: what a machine client did also is the doing of whoever drew
 * one of its keys, for to that account the key was shown. Whoever makes a client draws its first key.
 */
@ApplicationScoped
public class Hands {

    private final ApiKeyRepository keys;
    private final CurrentCaller caller;

    Hands(ApiKeyRepository keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** Usernames of all whose acts are the caller's own: itself, and the clients that it could act by. */
    @Transactional
    public Set<String> ofCaller() {
        Caller asking = caller.get();
        Set<String> hands = new HashSet<>(keys.clientsOf(asking.accountId()));
        hands.add(asking.username());
        return hands;
    }

    /** Whether the caller did what an account of that name did. Of other accounts than clients no query is needed. */
    @Transactional
    public boolean ofCaller(String username) {
        return username.equals(caller.get().username())
                || (username.startsWith(Account.CLIENT_PREFIX) && ofCaller().contains(username));
    }
}
