package dev.taizhang.account;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrators see it.
 *
 * @param organization code of the organisation it belongs to; null when it belongs to none
 * @param externalKey its key in loaded data, if it came from there
 * @param disabled whether its grants rest and nobody can sign in with it
 * @param passwordSet whether there is a password to sign in with
 * @param passwordChangeRequired whether that password is good for nothing but choosing another one
 * @param passwordEndsAt when a password that must be changed opens nothing any more; null where it need not be
 * @param boundToIdentityProvider whether tokens of the office's identity provider open it for one subject alone: the one
 *     whose token was the first to name it
 */
public record AccountView(
        String id,
        String username,
        String postTitle,
        @Nullable String organization,
        @Nullable String externalKey,
        boolean disabled,
        boolean passwordSet,
        boolean passwordChangeRequired,
        @Nullable Instant passwordEndsAt,
        boolean boundToIdentityProvider,
        Instant createdAt,
        List<GrantView> grants) {

    static AccountView of(Account account, UnaryOperator<String> codes) {
        String home = account.homeOrganizationId();
        return new AccountView(
                account.id(),
                account.username(),
                account.postTitle(),
                home == null ? null : codes.apply(home),
                account.externalKey(),
                account.disabled(),
                account.passwordHash() != null,
                account.passwordChangeRequired(),
                account.passwordEndsAt(),
                account.officeSubject() != null,
                account.createdAt(),
                account.grants().stream().map(held -> GrantView.of(held, codes)).toList());
    }
}
