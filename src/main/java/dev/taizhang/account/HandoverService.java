package dev.taizhang.account;

import dev.taizhang.account.Administration.Granted;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands a post over as one act: both accounts change in one transaction, or neither. */
@ApplicationScoped
class HandoverService {

    private final AccountRepository repository;
    private final AccountDirectory directory;
    private final Administration administration;
    private final Preconditions preconditions;
    private final ChangeLog changes;
    private final GrantTrail grants;
    private final OfficeClock clock;

    HandoverService(
            AccountRepository repository,
            AccountDirectory directory,
            Administration administration,
            Preconditions preconditions,
            ChangeLog changes,
            GrantTrail grants,
            OfficeClock clock) {
        this.repository = repository;
        this.directory = directory;
        this.administration = administration;
        this.preconditions = preconditions;
        this.changes = changes;
        this.grants = grants;
        this.clock = clock;
    }

    /** Hands over what is asked for, or refuses all of it with all faults. */
    @Transactional
    Shown<HandoverView> handOver(String id, HandoverRequest wanted) {
        Scope scope = administration.scope();
        String successorId = successorId(wanted.successor());
        Account account = lockedBoth(id, successorId, scope);
        preconditions.requireMatch(etag(account));
        Faults faults = new Faults();
        Optional<Account> found = successorId == null
                ? Optional.empty()
                : repository
                        .findByIdOptional(successorId)
                        .filter(other -> !other.isClient() && Administration.inside(other, scope));
        checkSuccessor(account, found, wanted.successor(), faults);
        checkDay(wanted.on(), faults);
        List<HeldGrant> chosen = chosen(account, wanted, faults);
        faults.throwIfAny();
        Account successor = found.orElseThrow();
        Handover handover = Handover.of(account.grants(), held -> isChosen(held, wanted, chosen), wanted.on());
        administration.requireNotOwn(account, new Granted(account.homeOrganizationId(), handover.kept()), false);
        return done(account, successor, handover, wanted.on());
    }

    private Shown<HandoverView> done(Account account, Account successor, Handover handover, LocalDate on) {
        List<HeldGrant> held = account.grants();
        List<HeldGrant> successorHeld = successor.grants();
        List<HeldGrant> joined = new ArrayList<>(successorHeld);
        handover.taken().stream().filter(grant -> !joined.contains(grant)).forEach(joined::add);
        String before = account.digest();
        String successorBefore = successor.digest();
        account.granted(handover.kept()).touch();
        successor.granted(joined).touch();
        record("POST_HANDED_OVER", account, before);
        record("POST_TAKEN_OVER", successor, successorBefore);
        grants.record(account, held);
        grants.record(successor, successorHeld);
        HandoverView view = new HandoverView(
                AccountView.of(account, administration::code),
                AccountView.of(successor, administration::code),
                on,
                handover.taken().stream()
                        .map(grant -> GrantView.of(grant, administration::code))
                        .toList());
        return new Shown<>(view, etag(account));
    }

    private @Nullable String successorId(String idOrUsername) {
        return repository.idOf(idOrUsername).orElse(null);
    }

    /** Both, always in the same order, so that two handovers never wait for each other. */
    private Account lockedBoth(String id, @Nullable String successorId, Scope scope) {
        if (successorId != null && successorId.compareTo(id) < 0) {
            repository.locked(successorId);
        }
        Account account = repository
                .locked(id)
                .filter(found -> !found.isClient() && Administration.inside(found, scope))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (successorId != null && successorId.compareTo(id) > 0) {
            repository.locked(successorId);
        }
        return account;
    }

    private static void checkSuccessor(Account account, Optional<Account> successor, String named, Faults faults) {
        if (successor.isEmpty()) {
            faults.add("/successor", "UNKNOWN_ACCOUNT", named);
        } else if (successor.get().id().equals(account.id())) {
            faults.add("/successor", "SAME_ACCOUNT");
        } else if (successor.get().disabled()) {
            faults.add("/successor", "DISABLED_ACCOUNT");
        }
    }

    private void checkDay(LocalDate on, Faults faults) {
        if (on.isBefore(clock.today())) {
            faults.add("/on", "IN_PAST");
        }
    }

    private List<HeldGrant> chosen(Account account, HandoverRequest wanted, Faults faults) {
        List<HeldGrant> going = account.grants().stream()
                .filter(held -> Handover.goes(held, wanted.on()))
                .toList();
        if (going.isEmpty()) {
            faults.add("/grants", "NOTHING_TO_HAND_OVER");
        }
        List<HeldGrant> chosen = new ArrayList<>();
        for (int i = 0; i < wanted.grants().size(); i++) {
            HandedGrant named = wanted.grants().get(i);
            String organization = administration.idOf(named.organization());
            List<HeldGrant> meant = going.stream()
                    .filter(held -> held.role() == named.role()
                            && (named.organization() == null
                                    ? held.organizationId() == null
                                    : organization != null && organization.equals(held.organizationId())))
                    .toList();
            if (meant.isEmpty()) {
                faults.add("/grants/" + i, "NOT_HELD");
            }
            chosen.addAll(meant);
        }
        return chosen;
    }

    private static boolean isChosen(HeldGrant held, HandoverRequest wanted, List<HeldGrant> chosen) {
        return wanted.grants().isEmpty() || chosen.contains(held);
    }

    private void record(String action, Account account, String before) {
        directory.changed(account.username());
        changes.appendUnpublished(new Change(
                action,
                "ACCOUNT",
                account.id(),
                account.homeOrganizationId(),
                account.editCounter(),
                before,
                account.digest(),
                clock.now()));
    }

    private static String etag(Account account) {
        return ETags.strong(Long.toString(account.editCounter()));
    }
}
