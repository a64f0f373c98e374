package dev.taizhang.account;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, and what this account may do today.
 *
 * @param organization code of the organisation it belongs to; null when it belongs to none
 * @param grants those in force on that day
 * @param today the office day
 */
public record MeView(
        String accountId,
        String username,
        String postTitle,
        @Nullable String organization,
        List<GrantView> grants,
        LocalDate today) {

    static MeView of(Account account, LocalDate today, UnaryOperator<String> codes) {
        String home = account.homeOrganizationId();
        return new MeView(
                account.id(),
                account.username(),
                account.postTitle(),
                home == null ? null : codes.apply(home),
                account.grants().stream()
                        .filter(held -> held.holdsOn(today))
                        .map(held -> GrantView.of(held, codes))
                        .toList(),
                today);
    }
}
