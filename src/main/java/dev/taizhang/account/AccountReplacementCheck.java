package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** The same rule for a password that is changed as for a first one. */
@ApplicationScoped
class AccountReplacementCheck implements BodyCheck<AccountReplacement> {

    @Override
    public Class<AccountReplacement> type() {
        return AccountReplacement.class;
    }

    @Override
    public void check(AccountReplacement body, String pointerPrefix, Faults faults) {
        AccountCreationCheck.password(body.password(), pointerPrefix, faults);
    }
}
