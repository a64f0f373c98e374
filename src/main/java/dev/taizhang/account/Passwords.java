package dev.taizhang.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The slow hash (bcrypt) of passwords. Made and checked in turn: at most as many at a time as there are processors, so that a flood of sign-ins
 * does not take the machine from those who have signed in.
 */
@ApplicationScoped
class Passwords {

    /** Fewest characters. */
    static final int SHORTEST = 12;

    /** Most bytes in UTF-8: bcrypt does not look at more. */
    static final int MOST_BYTES = 72;

    /** Counter of hashes computed to check a password, tagged with {@code outcome}. */
    static final String CHECKS = "taizhang.sign.in.password.checks";

    private final int cost;
    private final MeterRegistry meters;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    private volatile @Nullable String nobodysHash;

    Passwords(AccountSettings settings, MeterRegistry meters) {
        this.cost = settings.signIn().hashCost();
        this.meters = meters;
    }

    static boolean longEnough(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST;
    }

    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(password, cost));
    }

    /**
     * Does the work around a check when it is its turn. What it finds out then, of those before it in the turn, is so few
     * behind as there are processors, however many came at once.
     */
    <T> T inTurn(Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /** Whether the password belongs to the hash; for the service itself, which does not sign in. */
    boolean isOf(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }

    /**
     * Whether the password belongs to the hash; to be asked {@link #inTurn}.
     *
     * @param hash null when there is none to match: the same work is done, so that the time taken does not tell
     */
    boolean matches(String password, @Nullable String hash) {
        boolean usable = hash != null && fits(password);
        String against = hash != null ? hash : nobodysHash();
        boolean same = BcryptUtil.matches(fits(password) ? password : "", against) && usable;
        meters.counter(CHECKS, "outcome", same ? "accepted" : "refused").increment();
        return same;
    }

    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = BcryptUtil.bcryptHash(UUID.randomUUID().toString(), cost);
            nobodysHash = hash;
        }
        return hash;
    }
}
