package dev.taizhang.account;

import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Digests of accounts and machine clients for the trail, of all that can change of them and nothing that is secret: what
 * is the digest after one change is the digest before the next.
 */
@ApplicationScoped
class AccountDigests {

    private final ApiKeyRepository keys;

    AccountDigests(ApiKeyRepository keys) {
        this.keys = keys;
    }

    /** As it is now. */
    String of(Account account) {
        return holding(account).apply(account.grants());
    }

    /** As it is now, but for the grants. */
    String of(Account account, List<HeldGrant> held) {
        return holding(account).apply(held);
    }

    /**
     * As it is now, but for the grants: of these it is told one by one, each in a row of its own. What else there is of it is
     * read once for all of them.
     */
    Function<List<HeldGrant>, String> holding(Account account) {
        List<@Nullable String> ofKeys = ofKeys(account);
        return held -> {
            List<@Nullable String> said = new ArrayList<>(account.said(held));
            said.addAll(ofKeys);
            return Digest.ofAll(said);
        };
    }

    private List<@Nullable String> ofKeys(Account account) {
        List<@Nullable String> said = new ArrayList<>();
        if (account.is(AccountKind.CLIENT)) {
            for (ApiKey key : keys.ofClient(account.id())) {
                said.add(key.id());
                said.add(key.expiresAt().toString());
                said.add(Objects.toString(key.revokedAt(), null));
            }
        }
        return said;
    }
}
