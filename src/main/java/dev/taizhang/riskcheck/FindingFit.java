package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What findings and their steps must fit. What is null is not there, or its own fault is known already. */
@ApplicationScoped
class FindingFit {

    private final FindingLedger ledger;
    private final RecordBook book;
    private final OfficeClock clock;

    FindingFit(FindingLedger ledger, RecordBook book, OfficeClock clock) {
        this.ledger = ledger;
        this.book = book;
        this.clock = clock;
    }

    /**
     * That a check found it.
     *
     * @param checkItem 0 where its own fault is known already
     */
    void check(
            RiskCheck check, int checkItem, @Nullable LocalDate foundOn, @Nullable String recurrenceOf, Faults faults) {
        if (checkItem > 0 && !check.failed(checkItem)) {
            faults.add("/checkItem", "ITEM_NOT_FAILED");
        }
        if (foundOn != null && foundOn.isBefore(check.checkedOn())) {
            faults.add("/foundOn", "BEFORE_START", check.checkedOn());
        }
        if (recurrenceOf != null && book.find(ledger, recurrenceOf).isEmpty()) {
            faults.add("/recurrenceOf", "UNKNOWN_FINDING");
        }
    }

    /** What has happened is not to come, and not before the finding. */
    void closedOn(LedgerRecord finding, @Nullable LocalDate on, Faults faults) {
        LocalDate today = clock.today();
        if (on != null && (on.isBefore(finding.eventDate()) || on.isAfter(today))) {
            faults.add("/on", "OUT_OF_RANGE", finding.eventDate(), today);
        }
    }

    /** A risk is borne until a day that is to come. */
    void borneUntil(@Nullable LocalDate until, String pointer, Faults faults) {
        LocalDate today = clock.today();
        if (until != null && until.isBefore(today)) {
            faults.add(pointer, "BEFORE_START", today);
        }
    }
}
