package dev.taizhang.riskcheck;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.riskcheck.Remedies.Remedy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What findings and their steps must fit. What is null is not there, or its own fault is known already. */
@ApplicationScoped
class FindingFit {

    private final FindingLedger ledger;
    private final RiskCheckLedger checks;
    private final FindingRepository repository;
    private final RecordBook book;
    private final RecordQueries queries;
    private final OwnStates states;
    private final ContentChecks contentChecks;
    private final OfficeClock clock;

    FindingFit(
            FindingLedger ledger,
            RiskCheckLedger checks,
            FindingRepository repository,
            RecordBook book,
            RecordQueries queries,
            OwnStates states,
            ContentChecks contentChecks,
            OfficeClock clock) {
        this.ledger = ledger;
        this.checks = checks;
        this.repository = repository;
        this.book = book;
        this.queries = queries;
        this.states = states;
        this.contentChecks = contentChecks;
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
        // A check may be entered ahead of its day, and what it finds is of that day.
        LocalDate today = clock.today();
        LocalDate last = check.checkedOn().isAfter(today) ? check.checkedOn() : today;
        if (foundOn != null && foundOn.isAfter(last)) {
            faults.add("/foundOn", "TOO_LATE", last);
        }
        if (recurrenceOf != null && book.find(ledger, recurrenceOf).isEmpty()) {
            faults.add("/recurrenceOf", "UNKNOWN_FINDING");
        }
    }

    /**
     * That forms and tables have a word for its category. What was imported may name another one: it is corrected without
     * being renamed.
     *
     * @param kept the one that the finding has already
     */
    void category(@Nullable String category, @Nullable String kept, Faults faults) {
        List<String> known = FindingCategory.names();
        if (category != null && !category.equals(kept) && !known.contains(category)) {
            faults.add("/category", "INVALID_VALUE", known);
        }
    }

    /** What has happened is not to come, and not before the finding and what is done about it were last handed over. */
    void closedOn(LedgerRecord finding, Remedy remedy, @Nullable LocalDate on, Faults faults) {
        if (on == null) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate earliest = Stream.concat(
                        Stream.of(finding.eventDate()),
                        Stream.concat(
                                states.of(finding.id()).stream()
                                        .filter(FindingFit::handedOver)
                                        .map(StateEntry::holdsFrom),
                                Optional.ofNullable(remedy.handedOverOn()).stream()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (on.isBefore(earliest) || on.isAfter(today)) {
            faults.add("/on", "OUT_OF_RANGE", earliest, today);
        }
    }

    private static boolean handedOver(StateEntry entry) {
        return entry.state().equals(FindingState.READY_FOR_VERIFICATION.name());
    }

    /** A risk is borne until a day that is to come, and that somebody can answer for today. */
    void borneUntil(@Nullable LocalDate until, String pointer, Faults faults) {
        LocalDate today = clock.today();
        if (until != null && until.isBefore(today)) {
            faults.add(pointer, "BEFORE_START", today);
        } else {
            contentChecks.promised(until, pointer, faults);
        }
    }

    /**
     * A check on which a finding is reopened is another one, confirmed, made after the finding had been settled; where it was
     * made with the same template, the same item failed in it.
     */
    void recheck(LedgerRecord finding, @Nullable String recheck, String pointer, Faults faults) {
        if (recheck == null) {
            return;
        }
        FindingOrigin origin = repository.origin(finding.id()).orElseThrow();
        Optional<LedgerRecord> found = book.find(checks, recheck)
                .filter(check -> check.state().equals(RecordState.CONFIRMED.name()))
                .filter(check -> !check.id().equals(origin.checkId()));
        if (found.isEmpty()) {
            faults.add(pointer, "UNKNOWN_RISK_CHECK");
            return;
        }
        LocalDate settled = states.of(finding.id()).getLast().holdsFrom();
        if (found.get().eventDate().isBefore(settled)) {
            faults.add(pointer, "BEFORE_START", settled);
        }
        RiskCheck said = queries.get(checks, found.get().id()).content();
        if (origin.isOf(said.template()) && !said.failed(origin.checkItem())) {
            faults.add(pointer, "ITEM_NOT_FAILED");
        }
    }
}
