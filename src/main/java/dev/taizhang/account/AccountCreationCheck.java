package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What annotations cannot say about a new account: the length of its password, and that what it names exists. */
@ApplicationScoped
class AccountCreationCheck implements BodyCheck<AccountCreation> {

    private final Administration administration;
    private final PasswordPolicy policy;
    private final FirstChange first;

    AccountCreationCheck(Administration administration, PasswordPolicy policy, FirstChange first) {
        this.policy = policy;
        this.first = first;
        this.administration = administration;
    }

    @Override
    public Class<AccountCreation> type() {
        return AccountCreation.class;
    }

    @Override
    public void check(AccountCreation body, String pointerPrefix, Faults faults) {
        String password = body.password();
        if (password != null) {
            policy.check(
                    password,
                    body.username(),
                    Administration.places(body.organization(), body.grants()),
                    pointerPrefix + "/password",
                    faults);
        }
        String pointer = pointerPrefix + "/passwordChangeRequired";
        first.check(password != null, body.passwordChangeRequired(), pointer, faults);
        if (!faults.at(pointerPrefix + "/password")) {
            first.checkThere(password != null, body.passwordChangeRequired(), pointer, faults);
        }
        administration.checkHome(body.organization(), body.grants(), pointerPrefix + "/organization", faults);
    }
}
