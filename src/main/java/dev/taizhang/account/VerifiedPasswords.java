package dev.taizhang.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a while which passwords were right, so that the slow hash is not computed for every request.
 *
 * <p>Kept is a keyed hash over username, stored hash and password, under a key that exists in this process only: neither
 * password nor anything that could be tested outside of it. A changed password has another stored hash, and so is
 * another entry.
 */
@ApplicationScoped
class VerifiedPasswords {

    /** Counter of sign-ins that needed no slow hash. */
    static final String HITS = "taizhang.sign.in.remembered";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = processKey();
    /** So many wrong guesses at a locked name are borne by what is remembered of it. */
    private static final int GUESSES = 2;

    private final Cache<String, Boolean> verified;
    private final Cache<String, Integer> guessed;
    private final Counter hits;

    VerifiedPasswords(AccountSettings settings, MeterRegistry meters) {
        this.hits = meters.counter(HITS);
        this.verified = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(settings.signIn().verifiedFor())
                .build();
        this.guessed = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(settings.signIn().verifiedFor())
                .build();
    }

    /**
     * Somebody guesses at a name that is locked: that its password was right before may not tell him when he has it. It is
     * remembered again once it has been proved again.
     */
    void guessed(String username) {
        guessed.asMap().merge(username, 1, Integer::sum);
    }

    /** Whether this password was found right for the account as it is now. */
    boolean contains(KnownAccount account, String password) {
        String hash = account.usableHash();
        Integer guesses = guessed.getIfPresent(account.username());
        if (hash == null
                || (guesses != null && guesses >= GUESSES)
                || verified.getIfPresent(fingerprint(account.username(), hash, password)) == null) {
            return false;
        }
        hits.increment();
        return true;
    }

    void add(String username, String hash, String password) {
        guessed.invalidate(username);
        verified.put(fingerprint(username, hash, password), Boolean.TRUE);
    }

    private String fingerprint(String username, String hash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((username + '\n' + hash + '\n').getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec processKey() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, ALGORITHM);
    }
}
