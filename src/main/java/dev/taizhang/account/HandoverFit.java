package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a handover asks for fits the accounts as they are. Asked by the handover itself under its locks, and beside
 * the faults of a body that has some; then what is faulty in the body is null, and nothing is said of it.
 */
@ApplicationScoped
class HandoverFit {

    private final AccountRepository repository;
    private final Administration administration;
    private final OfficeClock clock;

    HandoverFit(AccountRepository repository, Administration administration, OfficeClock clock) {
        this.repository = repository;
        this.administration = administration;
        this.clock = clock;
    }

    /** Id of the account that a body names, whoever may see it. */
    Optional<String> successorId(@Nullable String idOrUsername) {
        return idOrUsername == null ? Optional.empty() : repository.idOf(idOrUsername);
    }

    /** The successor, if there is one for the caller; adds the fault there is else. */
    Optional<Account> successor(Account account, @Nullable String named, Faults faults) {
        if (named == null) {
            return Optional.empty();
        }
        Scope scope = administration.scope();
        Optional<Account> successor = successorId(named)
                .flatMap(repository::findByIdOptional)
                .filter(other -> other.is(AccountKind.POST) && Administration.inside(other, scope));
        if (successor.isEmpty()) {
            faults.add("/successor", "UNKNOWN_ACCOUNT", named);
        } else if (successor.get().id().equals(account.id())) {
            faults.add("/successor", "SAME_ACCOUNT");
        } else if (successor.get().disabled()) {
            faults.add("/successor", "DISABLED_ACCOUNT");
        }
        return successor;
    }

    /** The grants that are named, as the account holds them on the day; adds faults where it does not. */
    List<HeldGrant> chosen(Account account, HandoverRequest wanted, Faults faults) {
        LocalDate on = wanted.on();
        if (on == null) {
            return List.of();
        }
        if (on.isBefore(clock.today())) {
            faults.add("/on", "IN_PAST");
        }
        List<HeldGrant> going = account.grants().stream()
                .filter(held -> Handover.goes(held, on))
                .toList();
        if (going.isEmpty()) {
            faults.add("/grants", "NOTHING_TO_HAND_OVER");
        }
        List<HeldGrant> chosen = new ArrayList<>();
        for (int i = 0; i < wanted.grants().size(); i++) {
            chosen.addAll(meant(going, wanted.grants().get(i), "/grants/" + i, faults));
        }
        return chosen;
    }

    private List<HeldGrant> meant(List<HeldGrant> going, @Nullable HandedGrant named, String pointer, Faults faults) {
        if (named == null || named.role() == null) {
            return List.of();
        }
        String organization = administration.idOf(named.organization());
        if (named.organization() != null && organization == null) {
            // Its own fault is known already.
            return List.of();
        }
        List<HeldGrant> meant = going.stream()
                .filter(held -> held.role() == named.role() && Objects.equals(organization, held.organizationId()))
                .toList();
        if (meant.isEmpty()) {
            faults.add(pointer, "NOT_HELD");
        }
        return meant;
    }
}
