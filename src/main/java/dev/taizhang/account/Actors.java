package dev.taizhang.account;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The port of those who show administrators what accounts did. */
@ApplicationScoped
public class Actors {

    private final AccountRepository repository;
    private final Administration administration;

    Actors(AccountRepository repository, Administration administration) {
        this.repository = repository;
        this.administration = administration;
    }

    /**
     * Id of an account by its id, or by its username where the caller administers it: ids cannot be guessed, names can.
     *
     * @throws dev.taizhang.platform.problem.Problem FORBIDDEN for who administers nothing
     */
    @Transactional
    public Optional<String> find(String idOrUsername) {
        Scope scope = administration.scope();
        Optional<Account> byId = Ids.isOne(idOrUsername) ? repository.findByIdOptional(idOrUsername) : Optional.empty();
        return byId.or(() ->
                        repository.withUsername(idOrUsername).filter(account -> Administration.inside(account, scope)))
                .map(Account::id);
    }
}
