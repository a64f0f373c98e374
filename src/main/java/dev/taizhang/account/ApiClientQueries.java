package dev.taizhang.account;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
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

    private final AccountRepository accounts;
    private final ApiKeyRepository keys;
    private final Administration administration;
    private final Cursors cursors;
    private final OfficeClock clock;

    ApiClientQueries(
            AccountRepository accounts,
            ApiKeyRepository keys,
            Administration administration,
            Cursors cursors,
            OfficeClock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.administration = administration;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The clients inside the caller's reach. */
    @Transactional
    Page<ApiClientView> list(PageRequest page) {
        Scope scope = administration.scope();
        String after = cursors.after(LIST, page).map(List::getFirst).orElse(null);
        List<Account> found = accounts.page(AccountKind.CLIENT, scope, after, page.limit() + 1);
        Page<Account> shown = cursors.cut(LIST, found, page.limit(), client -> List.of(client.username()));
        return shown.with(views(shown.items()));
    }

    /** A client inside the caller's reach. */
    @Transactional
    Shown<ApiClientView> get(String id) {
        Scope scope = administration.scope();
        return accounts.findByIdOptional(id)
                .filter(found -> found.isClient() && Administration.inside(found, scope))
                .map(this::shown)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** The client with its tag. A use that was noted or a key that ran out is not a change of it. */
    Shown<ApiClientView> shown(Account client) {
        return new Shown<>(views(List.of(client)).getFirst(), etag(client));
    }

    static String etag(Account client) {
        return ETags.strong(Long.toString(client.editCounter()));
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
