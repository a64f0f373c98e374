package dev.taizhang.account;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port for whoever takes tokens of the office's identity provider that name an account. A name may be given to
 * somebody else there one day; issuer and subject never are (OpenID Connect Core, 5.7; ASVS 5.0, 10.3.3). So the subject
 * whose token is the first to name an account keeps it, until an administrator releases it, and has no other.
 */
@ApplicationScoped
public class OfficeSubjects {

    private static final String OTHER_SUBJECT = "OTHER_SUBJECT";
    private static final String OTHER_ACCOUNT = "OTHER_ACCOUNT";
    private static final String MACHINE_TOKEN = "MACHINE_TOKEN";

    private final AccountRepository repository;
    private final AccountDirectory directory;
    private final Identities identities;
    private final AccountDigests digests;
    private final ChangeLog changes;
    private final SignInTrail trail;
    private final OfficeClock clock;

    OfficeSubjects(
            AccountRepository repository,
            AccountDirectory directory,
            Identities identities,
            AccountDigests digests,
            ChangeLog changes,
            SignInTrail trail,
            OfficeClock clock) {
        this.repository = repository;
        this.directory = directory;
        this.identities = identities;
        this.digests = digests;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The account of that name, if it is the subject's or nobody's yet. A machine has none but one of figures alone: it would
     * act in a person's name, and keep out whose account it is. May ask the database.
     *
     * @param machine whether the token is one that a machine got in its own right
     * @param traceId of the request that asks; null outside of one
     * @throws AuthenticationFailedException if it is somebody else's, or the subject has another one, or it is a person's and
     *     a machine asks; with an {@link OtherSubjectException} as its cause, since the trail says so already
     */
    public Optional<SecurityIdentity> find(
            String username, String issuer, String subject, boolean machine, @Nullable String traceId) {
        Optional<KnownAccount> named =
                directory.find(username).filter(account -> !account.client() && !account.disabled());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        KnownAccount account = named.get();
        if (machine && !account.holdsFiguresAlone()) {
            throw refused(account, MACHINE_TOKEN, traceId);
        }
        String digest = Digest.ofAll(List.of(issuer, subject));
        String owner = account.officeSubject() == null ? bind(account.id(), digest) : account.officeSubject();
        if (!digest.equals(owner)) {
            throw refused(account, owner == null ? OTHER_ACCOUNT : OTHER_SUBJECT, traceId);
        }
        return identities.findPost(username);
    }

    private AuthenticationFailedException refused(KnownAccount account, String code, @Nullable String traceId) {
        trail.refusedSubject(account, code, traceId);
        return new AuthenticationFailedException(new OtherSubjectException());
    }

    /** Whose the account is from now on; null if it stays nobody's, since the subject has another one. */
    private @Nullable String bind(String id, String digest) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = repository.locked(id).orElseThrow();
            if (account.officeSubject() != null || repository.hasOfficeSubject(digest)) {
                return account.officeSubject();
            }
            // By its lock those who bind at the same time see each other.
            directory.changed(account.username());
            return repository.hasOfficeSubject(digest) ? null : bound(account, digest);
        });
    }

    private String bound(Account account, String digest) {
        String before = digests.of(account);
        account.belongTo(digest);
        changes.appendOf(account.id(), change(account, before), SignInTrail.OFFICE_TOKEN);
        return digest;
    }

    private Change change(Account account, String before) {
        return new Change(
                "ACCOUNT_BOUND",
                AdministeredAccounts.kind(account),
                account.id(),
                account.placeOn(clock.today()),
                account.editCounter(),
                before,
                digests.of(account),
                clock.now());
    }
}
