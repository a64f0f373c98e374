package dev.taizhang.keys;

import dev.taizhang.account.SignInLog;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.database.KeptKey;
import dev.taizhang.platform.database.KeptKeys;
import dev.taizhang.platform.database.KeptKeys.Replaced;
import dev.taizhang.platform.database.KeyGeneration;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Replaces keys that are too old, or that an operator wants replaced (ADR 0085). Each replacement leaves a row in the trail, in
 * the transaction that makes it. Any replica may do it; they take turns.
 */
@ApplicationScoped
class KeyReplacement {

    private static final Logger LOG = Logger.getLogger(KeyReplacement.class);

    private final KeptKeys keys;
    private final ChangeLog changes;
    private final KeySettings settings;
    private final OfficeClock clock;

    KeyReplacement(KeptKeys keys, ChangeLog changes, KeySettings settings, OfficeClock clock) {
        this.keys = keys;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        replaceOld();
    }

    @Scheduled(
            identity = "keys-replace",
            every = "PT1H",
            delayed = "PT1H",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void replaceOld() {
        try {
            for (KeptKey key : KeptKey.values()) {
                QuarkusTransaction.requiringNew().run(() -> replace(key));
            }
            QuarkusTransaction.requiringNew().run(keys::forgetEnded);
        } catch (RuntimeException e) {
            LOG.warn("Keys could not be replaced; it will be tried again", e);
        }
    }

    private void replace(KeptKey key) {
        keys.replace(key, drawnBefore(), settings.overlap()).ifPresent(replaced -> {
            changes.appendOf(SignInLog.SERVICE, change(key, replaced), null);
            LOG.infof(
                    "Another %s was drawn, of generation %d",
                    key.stored(), replaced.after().number());
        });
    }

    /** What was drawn before that is replaced. */
    private Instant drawnBefore() {
        Instant now = clock.now();
        Instant tooOld = now.minus(settings.life());
        return settings.drawnAfter()
                .filter(wanted -> !wanted.isAfter(now) && wanted.isAfter(tooOld))
                .orElse(tooOld);
    }

    private Change change(KeptKey key, Replaced replaced) {
        return new Change(
                "KEPT_KEY_REPLACED",
                "KEPT_KEY",
                key.stored(),
                null,
                replaced.after().number(),
                digest(key, replaced.before()),
                digest(key, replaced.after()),
                clock.now());
    }

    /** Of which one it is, never of the key itself. */
    private static String digest(KeptKey key, KeyGeneration generation) {
        return Digest.ofAll(List.of(
                key.stored(),
                Integer.toString(generation.number()),
                generation.drawnAt().toString()));
    }
}
