package dev.taizhang.account;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down each grant that somebody gives or takes away, at the organisation it is for: its administrators ask there.
 * What an account that the service makes by itself begins with is in the row of its making alone.
 */
@ApplicationScoped
class GrantTrail {

    private final ChangeLog changes;
    private final OfficeClock clock;

    GrantTrail(ChangeLog changes, OfficeClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Compares what an account holds now with what it held before, in the running transaction. */
    void record(Account account, List<HeldGrant> before) {
        List<HeldGrant> now = account.grants();
        now.stream()
                .filter(grant -> !before.contains(grant))
                .forEach(grant -> append("GRANT_GIVEN", account, grant, null, digest(grant)));
        before.stream()
                .filter(grant -> !now.contains(grant))
                .forEach(grant -> append("GRANT_WITHDRAWN", account, grant, digest(grant), null));
    }

    private void append(
            String action, Account account, HeldGrant grant, @Nullable String before, @Nullable String after) {
        changes.appendUnpublished(new Change(
                action,
                AdministeredAccounts.kind(account),
                account.id(),
                grant.organizationId(),
                account.editCounter(),
                before,
                after,
                clock.now()));
    }

    private static String digest(HeldGrant grant) {
        return "sha-256:"
                + Digest.sha256(String.join(
                        "\n",
                        grant.role().name(),
                        String.valueOf(grant.organizationId()),
                        String.valueOf(grant.validFrom()),
                        grant.validTo()
                                + (grant.isOwn() ? "" : "\n" + grant.postOrganizationId() + "\n" + grant.postTitle())));
    }
}
