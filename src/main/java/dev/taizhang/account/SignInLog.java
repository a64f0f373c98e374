package dev.taizhang.account;

import dev.taizhang.audit.AuditOutcome;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.audit.Occurrence;
import dev.taizhang.audit.Occurrences;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.web.Trace;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The port for whoever opens and ends sessions and families of tokens: each leaves a row in the trail, at its account and in
 * the transaction that opens or ends it. The digest in the rows is the same from its beginning to its end, so that they can
 * be told to be of one.
 */
@ApplicationScoped
public class SignInLog {

    /** Who ends what nobody asked to end. */
    public static final String SERVICE = LocalAccounts.SERVICE.accountId();

    private static final String KIND = "ACCOUNT";

    private final ChangeLog changes;
    private final Occurrences occurrences;
    private final AccountRepository accounts;
    private final OfficeClock clock;

    SignInLog(ChangeLog changes, Occurrences occurrences, AccountRepository accounts, OfficeClock clock) {
        this.changes = changes;
        this.occurrences = occurrences;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What was opened, or was.
     *
     * @param kind {@code SESSION} or {@code TOKENS}
     */
    public record Opened(String id, String accountId, String kind) {

        private String digest() {
            return Digest.ofAll(List.of("sign-in", kind, id));
        }
    }

    /** An account has proved its password for it. */
    public void opened(Opened opened) {
        append(opened.accountId(), Occurrence.SIGN_IN, opened, null, opened.digest());
    }

    /** It goes on under other secrets. */
    public void goesOn(Opened opened, String action) {
        append(opened.accountId(), action, opened, opened.digest(), opened.digest());
    }

    /**
     * It was ended.
     *
     * @param actorId account that ended it
     */
    public void ended(String actorId, Opened opened, String action) {
        append(actorId, action, opened, opened.digest(), null);
    }

    /** Somebody showed a secret of it that was used up: whoever that was is not known. */
    public void refused(Opened opened, String action) {
        occurrences.note(
                new Occurrence(
                        Occurrence.ANONYMOUS,
                        action,
                        KIND,
                        opened.accountId(),
                        home(opened.accountId()),
                        AuditOutcome.REFUSED,
                        opened.kind()),
                Trace.current());
    }

    private void append(String actorId, String action, Opened opened, @Nullable String before, @Nullable String after) {
        String account = opened.accountId();
        changes.appendOf(
                actorId,
                new Change(action, KIND, account, home(account), 0, before, after, clock.now()),
                opened.kind());
    }

    private @Nullable String home(String accountId) {
        return accounts.findByIdOptional(accountId)
                .map(account -> account.placeOn(clock.today()))
                .orElse(null);
    }
}
