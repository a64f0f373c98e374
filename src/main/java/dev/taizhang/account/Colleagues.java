package dev.taizhang.account;

import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The port of those who hand work to somebody else: what other posts may do today, and how they are called. A machine
 * client is nobody's colleague.
 */
@ApplicationScoped
public class Colleagues {

    private final AccountRepository repository;
    private final OrganizationTree tree;

    Colleagues(AccountRepository repository, OrganizationTree tree) {
        this.repository = repository;
        this.tree = tree;
    }

    /** Whether there is an account of that name that may read records of the organisation. */
    @Transactional
    public boolean mayRead(String username, String organizationId) {
        return holds(username, organizationId, Role::readsRecords);
    }

    /** Whether it has one of the roles for the organisation. */
    @Transactional
    public boolean has(String username, String organizationId, Role... anyOf) {
        return holds(username, organizationId, List.of(anyOf)::contains);
    }

    /**
     * How a form calls those it names, by the names of their accounts: by the post, and by the account beside it where others
     * on the form bear the same title, or it is one that tells nobody apart (ADR 0088). An unknown name is missing.
     */
    @Transactional
    public Map<String, String> posts(Collection<String> usernames) {
        List<Account> accounts =
                usernames.isEmpty() ? List.of() : repository.list("username in ?1", Set.copyOf(usernames));
        Map<String, Long> bearers =
                accounts.stream().collect(Collectors.groupingBy(Account::postTitle, Collectors.counting()));
        return accounts.stream()
                .collect(Collectors.toMap(
                        Account::username,
                        account -> called(account, Objects.equals(bearers.get(account.postTitle()), 1L))));
    }

    private static String called(Account account, boolean alone) {
        String title = account.postTitle();
        return alone && !title.equals(Guests.POST_TITLE) ? title : title + " " + Guests.brief(account.username());
    }

    private boolean holds(String username, String organizationId, Predicate<Role> wanted) {
        Set<String> above = tree.above(organizationId, tree.today());
        return repository
                .withUsername(username)
                .filter(account -> account.is(AccountKind.POST) && !account.disabled())
                .filter(account -> account.grants().stream()
                        .filter(held -> held.holdsOn(tree.today()) && wanted.test(held.role()))
                        .anyMatch(held -> held.organizationId() == null || above.contains(held.organizationId())))
                .isPresent();
    }
}
