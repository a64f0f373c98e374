package dev.taizhang.article;

import dev.taizhang.article.PlacementState.Transition;
import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** That what is withdrawn had appeared by then, and the day is not to come. */
@ApplicationScoped
class WithdrawalTargetCheck implements TargetCheck<WithdrawalRequest> {

    private final AddressedRecords records;
    private final ArticleRepository articles;
    private final OfficeClock clock;

    WithdrawalTargetCheck(AddressedRecords records, ArticleRepository articles, OfficeClock clock) {
        this.records = records;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public Class<WithdrawalRequest> type() {
        return WithdrawalRequest.class;
    }

    @Override
    @Transactional
    public void check(WithdrawalRequest body, UriInfo target, Faults faults) {
        records.considered(target, PlacementState.machine(kind(target)).roles(Transition.WITHDRAW))
                .flatMap(article -> placement(article, target))
                .filter(placement -> mayEnd(placement, target))
                .ifPresent(placement -> day(body.withdrawnOn(), placement, clock.today(), faults));
    }

    /** To whom its state does not allow that, nothing is said of its days. */
    private boolean mayEnd(Placement placement, UriInfo target) {
        return placement.allows(Transition.WITHDRAW)
                && records.considered(target, placement.roles(Transition.WITHDRAW))
                        .isPresent();
    }

    /**
     * It cannot end before it began, nor is it known what will end. What was kept with a day that has not come yet, which was
     * possible once, ends on that day: it never was.
     */
    static void day(@Nullable LocalDate withdrawnOn, Placement placement, LocalDate today, Faults faults) {
        LocalDate placedOn = placement.placedOn();
        LocalDate last = placedOn.isAfter(today) ? placedOn : today;
        if (withdrawnOn != null && (withdrawnOn.isBefore(placedOn) || withdrawnOn.isAfter(last))) {
            faults.add("/withdrawnOn", "OUT_OF_RANGE", placedOn, last);
        }
    }

    private Optional<Placement> placement(LedgerRecord article, UriInfo target) {
        OptionalInt no = AddressedRecords.no(target);
        return no.isEmpty() ? Optional.empty() : articles.placement(article.id(), kind(target), no.getAsInt());
    }

    private static PlacementKind kind(UriInfo target) {
        return target.getPath().contains("/publications/") ? PlacementKind.PUBLICATION : PlacementKind.PICKUP;
    }
}
