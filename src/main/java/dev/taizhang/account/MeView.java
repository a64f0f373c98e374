package dev.taizhang.account;

import dev.taizhang.platform.security.Grant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, and what this account may do today.
 *
 * @param name how the token of the office's identity provider names the caller; null where rights stand in accounts
 * @param organization code of the organisation it belongs to; null when it belongs to none
 * @param grants those in force on that day
 * @param today the office day
 */
public record MeView(
        String accountId,
        String username,
        String postTitle,
        @Nullable String name,
        @Nullable String organization,
        List<GrantView> grants,
        LocalDate today) {

    /** Of a caller by the grants of its account, as far as they are its rights. */
    static MeView of(Account account, List<Grant> rights, LocalDate today, UnaryOperator<String> codes) {
        List<GrantView> grants = account.grants().stream()
                .filter(held -> held.holdsOn(today) && rights.contains(held.grant()))
                .map(held -> GrantView.of(held, codes))
                .toList();
        return of(account, null, grants, today, codes);
    }

    /** Of a caller whose account holds no grants of its own: those of its token. */
    static MeView ofGuest(
            Account account, String name, List<Grant> held, LocalDate today, UnaryOperator<String> codes) {
        List<GrantView> grants =
                held.stream().map(grant -> GrantView.of(grant, codes)).toList();
        return of(account, name.isEmpty() ? null : name, grants, today, codes);
    }

    private static MeView of(
            Account account,
            @Nullable String name,
            List<GrantView> grants,
            LocalDate today,
            UnaryOperator<String> codes) {
        String home = account.homeOrganizationId();
        return new MeView(
                account.id(),
                account.username(),
                account.postTitle(),
                name,
                home == null ? null : codes.apply(home),
                grants,
                today);
    }
}
