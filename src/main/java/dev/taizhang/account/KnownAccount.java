package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What signing in needs to know of an account, as it was a moment ago.
 *
 * @param passwordEndsAt when a password that must be changed opens nothing any more; null where it need not be
 */
record KnownAccount(
        String id,
        String username,
        @Nullable String passwordHash,
        boolean passwordChangeRequired,
        @Nullable Instant passwordEndsAt,
        boolean disabled,
        boolean client,
        @Nullable String officeSubject,
        List<HeldGrant> grants) {

    static KnownAccount of(Account account) {
        return new KnownAccount(
                account.id(),
                account.username(),
                account.passwordHash(),
                account.passwordChangeRequired(),
                account.passwordEndsAt(),
                account.disabled(),
                account.is(AccountKind.CLIENT),
                account.officeSubject(),
                account.grants());
    }

    /** What a password must match; null when nobody can sign in. */
    @Nullable
    String usableHash() {
        return disabled ? null : passwordHash;
    }

    /** Whether its password was not changed in the time that there was for it. */
    boolean passwordEndedAt(Instant now) {
        return passwordEndsAt != null && !now.isBefore(passwordEndsAt);
    }

    /** Whether it is for a machine by what it may do, on whatever day: it reads figures, and no records. */
    boolean holdsFiguresAlone() {
        return !grants.isEmpty() && grants.stream().allMatch(held -> held.role() == Role.STATISTICS);
    }

    Caller callerOn(LocalDate day) {
        return new Caller(
                id,
                username,
                client,
                disabled
                        ? List.of()
                        : grants.stream()
                                .filter(held -> held.holdsOn(day))
                                .map(HeldGrant::grant)
                                .toList());
    }

    /** Never the hash: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "KnownAccount[" + id + "]";
    }
}
