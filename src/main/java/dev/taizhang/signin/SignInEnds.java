package dev.taizhang.signin;

import dev.taizhang.account.SignInLog;
import dev.taizhang.account.SignInLog.Opened;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends sessions and families of tokens, each with its row in the trail. Runs in the transaction of whoever ends them. */
@ApplicationScoped
class SignInEnds {

    /** The account itself has signed out. */
    static final String SIGN_OUT = "SIGN_OUT";

    private static final String SESSION_ENDED = "SESSION_ENDED";
    private static final String TOKENS_REVOKED = "TOKENS_REVOKED";

    /** Rows of one change at most: whoever opened more has ended them all with its password, and that has a row of its own. */
    private static final int MOST_ROWS = 500;

    private final SignInRepository repository;
    private final SignIns signIns;
    private final SignInLog trail;
    private final OfficeClock clock;

    SignInEnds(SignInRepository repository, SignIns signIns, SignInLog trail, OfficeClock clock) {
        this.repository = repository;
        this.signIns = signIns;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends one; one that has been ended before leaves no further row. */
    void end(String actorId, Opened opened) {
        end(actorId, opened, action(opened));
    }

    /** The same, as something else than the end of just any. */
    void end(String actorId, Opened opened, String action) {
        if (repository.end(opened.id(), clock.now())) {
            trail.ended(actorId, opened, action);
        }
        signIns.forgetAllAfterCommit();
    }

    /** Ends all of an account but one. */
    void endOthers(String actorId, String accountId, String but) {
        repository
                .othersOf(accountId, but, clock.now(), MOST_ROWS)
                .forEach(opened -> trail.ended(actorId, opened, action(opened)));
        repository.endOthers(accountId, but, clock.now());
        signIns.forgetAllAfterCommit();
    }

    private static String action(Opened opened) {
        return SignInKind.valueOf(opened.kind()) == SignInKind.SESSION ? SESSION_ENDED : TOKENS_REVOKED;
    }
}
