package dev.taizhang.account;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A machine client as its administrators see it.
 *
 * @param organization code of the organisation it belongs to; null when it belongs to none
 * @param disabled whether its keys and grants rest
 * @param keys the newest first, also those that have ended; 20 at most, those that hold before all others
 */
public record ApiClientView(
        String id,
        String name,
        @Nullable String organization,
        boolean disabled,
        Instant createdAt,
        List<GrantView> grants,
        List<ApiKeyView> keys) {

    static ApiClientView of(Account client, List<ApiKey> keys, UnaryOperator<String> codes, Instant now) {
        String home = client.homeOrganizationId();
        return new ApiClientView(
                client.id(),
                client.postTitle(),
                home == null ? null : codes.apply(home),
                client.disabled(),
                client.createdAt(),
                client.grants().stream().map(held -> GrantView.of(held, codes)).toList(),
                keys.stream().map(key -> ApiKeyView.of(key, now)).toList());
    }
}
