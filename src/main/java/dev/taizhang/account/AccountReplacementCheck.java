package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** The same rules for an account that is changed as for a new one. */
@ApplicationScoped
class AccountReplacementCheck implements BodyCheck<AccountReplacement> {

    private final Administration administration;
    private final PasswordPolicy policy;
    private final FirstChange first;

    AccountReplacementCheck(Administration administration, PasswordPolicy policy, FirstChange first) {
        this.policy = policy;
        this.first = first;
        this.administration = administration;
    }

    @Override
    public Class<AccountReplacement> type() {
        return AccountReplacement.class;
    }

    @Override
    public void check(AccountReplacement body, String pointerPrefix, Faults faults) {
        String password = body.password();
        if (password != null) {
            policy.check(
                    password,
                    null,
                    Administration.places(body.organization(), body.grants()),
                    pointerPrefix + "/password",
                    faults);
        }
        first.check(password != null, body.passwordChangeRequired(), pointerPrefix + "/passwordChangeRequired", faults);
        administration.checkHome(body.organization(), body.grants(), pointerPrefix + "/organization", faults);
    }
}
