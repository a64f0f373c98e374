package dev.taizhang.account;

import dev.taizhang.account.Administration.Granted;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands a post over as one act: both accounts change in one transaction, or neither. */
@ApplicationScoped
class HandoverService {

    private final AccountRepository repository;
    private final AdministeredAccounts accounts;
    private final Administration administration;
    private final HandoverFit fit;
    private final AccountDigests digests;
    private final GrantTrail grants;

    HandoverService(
            AccountRepository repository,
            AdministeredAccounts accounts,
            Administration administration,
            HandoverFit fit,
            AccountDigests digests,
            GrantTrail grants) {
        this.repository = repository;
        this.accounts = accounts;
        this.administration = administration;
        this.fit = fit;
        this.digests = digests;
        this.grants = grants;
    }

    /** Hands over what is asked for, or refuses all of it with all faults. */
    @Transactional
    Shown<HandoverView> handOver(String id, HandoverRequest wanted) {
        Account account = lockedBoth(id, fit.successorId(wanted.successor()));
        Faults faults = new Faults();
        Optional<Account> successor = fit.successor(account, wanted.successor(), faults);
        List<HeldGrant> chosen = fit.chosen(account, wanted, faults);
        faults.throwIfAny();
        Handover handover = Handover.of(account.grants(), held -> isChosen(held, wanted, chosen), wanted.on());
        administration.requireNotOwn(account, new Granted(account.homeOrganizationId(), handover.kept()), false);
        String before = digests.of(account);
        if (handover.ofThePost(wanted.on())) {
            account.handOver(wanted.on());
        }
        Handover ofPost = handover.with(account.homeOrganizationId(), account.postTitle());
        return done(account, before, successor.orElseThrow(), ofPost, wanted.on());
    }

    /**
     * A right that the successor holds as its own stays beside the same one that comes with the post: the former goes with
     * the successor's post, and by the latter alone it answers for what this post answers for.
     */
    private Shown<HandoverView> done(
            Account account, String before, Account successor, Handover handover, LocalDate on) {
        List<HeldGrant> held = account.grants();
        List<HeldGrant> successorHeld = successor.grants();
        List<HeldGrant> joined = new ArrayList<>(successorHeld);
        handover.taken().stream().filter(grant -> !joined.contains(grant)).forEach(joined::add);
        String successorBefore = digests.of(successor);
        account.granted(handover.kept()).touch();
        successor.granted(joined).touch();
        accounts.record("POST_HANDED_OVER", account, before, held);
        accounts.record("POST_TAKEN_OVER", successor, successorBefore, successorHeld);
        grants.record(account, held);
        grants.record(successor, successorHeld);
        HandoverView view = new HandoverView(
                AccountView.of(account, administration::code),
                AccountView.of(successor, administration::code),
                on,
                handover.taken().stream()
                        .map(grant -> GrantView.of(grant, administration::code))
                        .toList());
        return new Shown<>(view, AdministeredAccounts.etag(account));
    }

    /** Both, always in the same order, so that two handovers never wait for each other. */
    private Account lockedBoth(String id, Optional<String> successorId) {
        successorId.filter(other -> other.compareTo(id) < 0).ifPresent(repository::locked);
        Account account = accounts.locked(AccountKind.POST, id);
        successorId.filter(other -> other.compareTo(id) > 0).ifPresent(repository::locked);
        return account;
    }

    private static boolean isChosen(HeldGrant held, HandoverRequest wanted, List<HeldGrant> chosen) {
        return wanted.grants().isEmpty() || chosen.contains(held);
    }
}
