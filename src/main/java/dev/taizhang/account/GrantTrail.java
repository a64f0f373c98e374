package dev.taizhang.account;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes down each grant that somebody gives or takes away, at the organisation it is for: its administrators ask there.
 * What an account that the service makes by itself begins with is in the row of its making alone.
 */
@ApplicationScoped
class GrantTrail {

    private final AccountDigests digests;
    private final ChangeLog changes;
    private final OfficeClock clock;

    GrantTrail(AccountDigests digests, ChangeLog changes, OfficeClock clock) {
        this.digests = digests;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Compares what an account holds now with what it held before, in the running transaction. Each row has the digests of
     * the account as that one grant leaves it.
     */
    void record(Account account, List<HeldGrant> before) {
        List<HeldGrant> now = account.grants();
        List<HeldGrant> given =
                now.stream().filter(grant -> !before.contains(grant)).toList();
        List<HeldGrant> withdrawn =
                before.stream().filter(grant -> !now.contains(grant)).toList();
        if (given.isEmpty() && withdrawn.isEmpty()) {
            return;
        }
        Function<List<HeldGrant>, String> digest = digests.holding(account);
        List<HeldGrant> held = new ArrayList<>(before);
        for (HeldGrant grant : given) {
            String last = digest.apply(held);
            held.add(grant);
            append("GRANT_GIVEN", account, grant, last, digest.apply(held));
        }
        for (HeldGrant grant : withdrawn) {
            String last = digest.apply(held);
            held.removeIf(grant::equals);
            append("GRANT_WITHDRAWN", account, grant, last, digest.apply(held));
        }
    }

    private void append(String action, Account account, HeldGrant grant, String before, String after) {
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
}
