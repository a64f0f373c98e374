package dev.taizhang.notice;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.account.StandingAccounts;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Of which organisations' changes a subscriber may be told: those it asked for, as far as its owner administers them today. */
@ApplicationScoped
class OwnerReach {

    private final StandingAccounts accounts;
    private final CurrentCaller currentCaller;
    private final Access access;
    private final OrganizationTree tree;

    OwnerReach(StandingAccounts accounts, CurrentCaller currentCaller, Access access, OrganizationTree tree) {
        this.accounts = accounts;
        this.currentCaller = currentCaller;
        this.access = access;
        this.tree = tree;
    }

    /** Ids of the organisations. */
    Set<String> of(NoticeSubscription subscription) {
        return of(subscription.ownerId(), subscription.organizationId());
    }

    /** Those below an organisation that the owner administers. */
    Set<String> of(String ownerId, String organizationId) {
        Scope administered = accounts.callerOf(ownerId)
                .map(owner -> currentCaller.as(owner, () -> access.holding(Role.ADMIN)))
                .orElse(Scope.NOTHING);
        Set<String> below = new HashSet<>(tree.subtree(organizationId, tree.today()));
        if (!administered.everything()) {
            below.retainAll(administered.organizationIds());
        }
        return below;
    }
}
