package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** The same rules for an account that is changed as for a new one. */
@ApplicationScoped
class AccountReplacementCheck implements BodyCheck<AccountReplacement> {

    private final Administration administration;

    AccountReplacementCheck(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Class<AccountReplacement> type() {
        return AccountReplacement.class;
    }

    @Override
    public void check(AccountReplacement body, String pointerPrefix, Faults faults) {
        AccountCreationCheck.password(body.password(), pointerPrefix, faults);
        administration.checkHome(body.organization(), body.grants(), pointerPrefix + "/organization", faults);
    }
}
