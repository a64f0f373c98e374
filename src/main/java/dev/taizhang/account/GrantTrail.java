package dev.taizhang.account;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

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
        List<HeldGrant> held = new ArrayList<>(before);
        for (HeldGrant grant : now) {
            if (!before.contains(grant)) {
                step("GRANT_GIVEN", account, grant, held, () -> held.add(grant));
            }
        }
        for (HeldGrant grant : before) {
            if (!now.contains(grant)) {
                step("GRANT_WITHDRAWN", account, grant, held, () -> held.removeIf(grant::equals));
            }
        }
    }

    private void step(String action, Account account, HeldGrant grant, List<HeldGrant> held, Runnable taking) {
        String before = digests.of(account, held);
        taking.run();
        changes.appendUnpublished(new Change(
                action,
                AdministeredAccounts.kind(account),
                account.id(),
                grant.organizationId(),
                account.editCounter(),
                before,
                digests.of(account, held),
                clock.now()));
    }
}
