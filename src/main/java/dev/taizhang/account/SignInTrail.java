package dev.taizhang.account;

import dev.taizhang.audit.AuditOutcome;
import dev.taizhang.audit.Occurrence;
import dev.taizhang.audit.Occurrences;
import dev.taizhang.audit.TriedCredentials;
import dev.taizhang.platform.database.KeptKey;
import dev.taizhang.platform.database.KeptKeys;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.web.Trace;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Takes down who signed in and who was refused. Never a password; a username that is nobody's only as a digest under a
 * key of this service: it may well be somebody's password in the wrong field.
 */
@ApplicationScoped
class SignInTrail {

    /** Code of a sign-in that was not by a password. */
    static final String OFFICE_TOKEN = "OFFICE_TOKEN";

    private static final String API_KEY = "API_KEY";

    private static final int DIGITS = 32;
    private static final int LONGEST = 200;

    private final Occurrences occurrences;
    private final KeptKeys keys;
    private final OfficeClock clock;

    SignInTrail(Occurrences occurrences, KeptKeys keys, OfficeClock clock) {
        this.occurrences = occurrences;
        this.keys = keys;
        this.clock = clock;
    }

    /** A password was proved. */
    void accepted(KnownAccount account, @Nullable String traceId) {
        occurrences.note(
                Occurrence.by(
                        account.callerOn(clock.today()),
                        Occurrence.SIGN_IN,
                        "ACCOUNT",
                        account.id(),
                        AuditOutcome.DONE,
                        null),
                traceId);
    }

    /** A machine client showed its key, for the first time on this day. */
    void acceptedKey(KnownAccount client, @Nullable String traceId) {
        occurrences.note(
                Occurrence.by(
                        client.callerOn(clock.today()),
                        Occurrence.SIGN_IN,
                        "API_CLIENT",
                        client.id(),
                        AuditOutcome.DONE,
                        API_KEY),
                traceId);
    }

    /** A token of the office's identity provider was taken. */
    void acceptedToken(Caller caller, @Nullable String traceId) {
        occurrences.note(
                Occurrence.by(
                        caller, Occurrence.SIGN_IN, "ACCOUNT", caller.accountId(), AuditOutcome.DONE, OFFICE_TOKEN),
                traceId);
    }

    /**
     * Somebody was not let in.
     *
     * @param account the one that was meant, if there is one
     * @param code why
     */
    void refused(String username, Optional<KnownAccount> account, String code, @Nullable String traceId) {
        occurrences.note(
                account.map(known -> new Occurrence(
                                Occurrence.ANONYMOUS,
                                Occurrence.SIGN_IN,
                                "ACCOUNT",
                                known.id(),
                                home(known),
                                AuditOutcome.REFUSED,
                                known.usableHash() == null ? "ACCOUNT_UNUSABLE" : code))
                        .orElseGet(() -> new Occurrence(
                                Occurrence.ANONYMOUS,
                                Occurrence.SIGN_IN,
                                "USERNAME",
                                digest(username),
                                null,
                                AuditOutcome.REFUSED,
                                code)),
                traceId);
    }

    /** A token of the office's identity provider named that account, which is not its subject's. */
    void refusedSubject(KnownAccount account, String code, @Nullable String traceId) {
        occurrences.note(
                new Occurrence(
                        Occurrence.ANONYMOUS,
                        Occurrence.SIGN_IN,
                        "ACCOUNT",
                        account.id(),
                        home(account),
                        AuditOutcome.REFUSED,
                        code),
                traceId);
    }

    /** A token of the office's identity provider was shown that is not for us now, or for nobody here. */
    void refusedToken(String token, @Nullable String traceId) {
        refusedSecret("TOKEN", token, traceId);
    }

    /** A key was shown that is nobody's, has ended or was taken back. */
    void refusedKey(String key, @Nullable String traceId) {
        refusedSecret(API_KEY, key, traceId);
    }

    private void refusedSecret(String kind, String secret, @Nullable String traceId) {
        occurrences.note(
                new Occurrence(
                        Occurrence.ANONYMOUS,
                        Occurrence.SIGN_IN,
                        kind,
                        digest(secret),
                        null,
                        AuditOutcome.REFUSED,
                        "WRONG_CREDENTIALS"),
                traceId);
    }

    /**
     * Trace id of the request that asks; to be taken before the work goes to another thread, and by whoever takes down that
     * it is refused.
     */
    static @Nullable String traceId(AuthenticationRequest asking) {
        RoutingContext context = HttpSecurityUtils.getRoutingContextAttribute(asking);
        return context == null ? null : traceId(context);
    }

    /** The same. */
    static String traceId(RoutingContext asking) {
        TriedCredentials.mark(asking);
        return Trace.of(asking);
    }

    private static @Nullable String home(KnownAccount account) {
        return account.grants().isEmpty() ? null : account.grants().getFirst().organizationId();
    }

    private String digest(String username) {
        String seen = username.length() > LONGEST ? username.substring(0, LONGEST) : username;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.sealing(KeptKey.USERNAMES));
            byte[] sum = mac.doFinal(seen.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
