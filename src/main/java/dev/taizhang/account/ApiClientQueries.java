package dev.taizhang.account;

import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Machine clients as they are shown. */
@ApplicationScoped
class ApiClientQueries {

    /** Keys of one client that are shown, and that hold at a time, at most. */
    static final int MOST_KEYS = 20;

    private static final String LIST = "api clients";

    private final AdministeredAccounts accounts;
    private final ApiKeyRepository keys;
    private final Administration administration;
    private final OfficeClock clock;

    ApiClientQueries(
            AdministeredAccounts accounts, ApiKeyRepository keys, Administration administration, OfficeClock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.administration = administration;
        this.clock = clock;
    }

    /** The clients inside the caller's reach. */
    @Transactional
    Page<ApiClientView> list(PageRequest page) {
        Page<Account> found = accounts.page(AccountKind.CLIENT, LIST, page);
        return found.with(views(found.items()));
    }

    /** A client inside the caller's reach. */
    @Transactional
    Shown<ApiClientView> get(String id) {
        return shown(accounts.get(AccountKind.CLIENT, id));
    }

    /** The client with its tag. A use that was noted or a key that ran out is not a change of it. */
    Shown<ApiClientView> shown(Account client) {
        return new Shown<>(views(List.of(client)).getFirst(), AdministeredAccounts.etag(client));
    }

    private List<ApiClientView> views(List<Account> clients) {
        Instant now = clock.now();
        Map<String, List<ApiKey>> byClient =
                keys.of(clients.stream().map(Account::id).toList(), now, MOST_KEYS).stream()
                        .collect(Collectors.groupingBy(ApiKey::accountId));
        return clients.stream()
                .map(client -> ApiClientView.of(
                        client,
                        Objects.requireNonNullElse(byClient.get(client.id()), List.<ApiKey>of()),
                        administration::code,
                        now))
                .toList();
    }
}
