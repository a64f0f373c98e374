package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What annotations cannot say about a new account: the length of its password, and that what it names exists. */
@ApplicationScoped
class AccountCreationCheck implements BodyCheck<AccountCreation> {

    private final Administration administration;

    AccountCreationCheck(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Class<AccountCreation> type() {
        return AccountCreation.class;
    }

    @Override
    public void check(AccountCreation body, String pointerPrefix, Faults faults) {
        password(body.password(), pointerPrefix, faults);
        administration.checkHome(body.organization(), body.grants(), pointerPrefix + "/organization", faults);
    }

    static void password(@Nullable String password, String pointerPrefix, Faults faults) {
        if (password == null) {
            return;
        }
        if (!Passwords.longEnough(password)) {
            faults.add(pointerPrefix + "/password", "TOO_SHORT", Passwords.SHORTEST);
        } else if (!Passwords.fits(password)) {
            faults.add(pointerPrefix + "/password", "TOO_MANY_BYTES", Passwords.MOST_BYTES);
        }
    }
}
