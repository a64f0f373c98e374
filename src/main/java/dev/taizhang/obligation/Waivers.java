package dev.taizhang.obligation;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordPartRepository;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.ledger.Settling;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is let off a duty for a period: recorded and withdrawn by the approver of the organisation that imposes it. */
@ApplicationScoped
public class Waivers {

    private final ObligationRuleLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final RecordPartRepository parts;
    private final ObligationRepository repository;
    private final OrganizationReferences organizations;
    private final Settling settling;
    private final Access access;

    Waivers(
            ObligationRuleLedger ledger,
            RecordBook book,
            RecordQueries queries,
            RecordPartRepository parts,
            ObligationRepository repository,
            OrganizationReferences organizations,
            Settling settling,
            Access access) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.parts = parts;
        this.repository = repository;
        this.organizations = organizations;
        this.settling = settling;
        this.access = access;
    }

    /** Records a waiver of a confirmed duty; answers its number. */
    @Transactional
    public int record(String ruleId, WaiverRequest request, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, ruleId, expectation, Role.APPROVER);
        RecordState.requireConfirmed(record);
        ObligationRule rule = queries.get(ledger, ruleId).content();
        OrganizationName owing = organizations.find(request.organization()).orElseThrow();
        Faults faults = new Faults();
        fit(rule, Optional.of(owing), request.period(), faults);
        faults.throwIfAny();
        // Whoever imposes the duty sees all its waivers.
        repository.standing(ruleId, owing.id(), request.period()).ifPresent(standing -> {
            throw Problem.of(ErrorCode.ALREADY_WAIVED)
                    .existing(WaiverResource.path(ruleId, standing.no()), WaiverState.STANDING.name());
        });
        String said = said(owing, request.period(), request.reason());
        // With the lock of whoever owes it, whose figures it changes.
        Recording recording = book.change(record, List.of(owing.id()), "WAIVED", said);
        settle(record, owing, "WAIVED", request.period(), recording);
        int no = parts.lastNo(Waiver.class, ruleId) + 1;
        parts.persist(new Waiver(ruleId, no, owing.id(), request, book.caller(), recording.at()));
        return no;
    }

    /** Withdraws a waiver: from now on the duty is owed again, for that period too. */
    @Transactional
    public void withdraw(String ruleId, int no, String reason, Expectation expectation) {
        LedgerRecord record = book.editable(
                ledger, ruleId, expectation, WaiverState.machine().roles(WaiverState.Transition.WITHDRAW));
        Waiver waiver = parts.get(Waiver.class, ruleId, no);
        waiver.requireWithdrawable();
        OrganizationName owing = organizations.byId(waiver.organizationId());
        String waived = said(owing, waiver.period(), waiver.reason());
        Recording recording = book.change(record, List.of(owing.id()), "WAIVER_WITHDRAWN", waived, reason);
        settle(record, owing, "WAIVER_WITHDRAWN", waiver.period(), recording);
        waiver.withdraw(reason, book.caller(), recording.at());
    }

    /** Waivers of a duty that the caller may read, as far as {@link #shown}; those withdrawn included. */
    @Transactional
    Page<WaiverView> list(String ruleId, PageRequest page) {
        LedgerRecord record = book.readable(ledger, ruleId);
        return parts.page(Waiver.class, ruleId, shown(record), "obligation-rules|" + ruleId + "|waivers", page)
                .map(this::view);
    }

    @Transactional
    Shown<WaiverView> get(String ruleId, int no) {
        LedgerRecord record = book.readable(ledger, ruleId);
        Waiver waiver = parts.get(Waiver.class, ruleId, no);
        if (!shown(record).map(ids -> ids.contains(waiver.organizationId())).orElse(true)) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
        return new Shown<>(view(waiver), RecordBook.etag(record));
    }

    /**
     * The organisations whose waivers the caller is shown; empty for all. A duty is read by everybody who may owe it, why
     * another one was let off is that one's affair: whoever imposes it and those above see all, others what they may read.
     */
    private Optional<Set<String>> shown(LedgerRecord record) {
        Scope readable = access.readable();
        return readable.everything() || readable.organizationIds().contains(record.organizationId())
                ? Optional.empty()
                : Optional.of(readable.organizationIds());
    }

    private WaiverView view(Waiver waiver) {
        return WaiverView.of(waiver, organizations.byId(waiver.organizationId()).code());
    }

    private void settle(
            LedgerRecord record, OrganizationName owing, String action, String period, Recording recording) {
        LocalDate day = Period.parse(period).orElseThrow().end();
        settling.settle(record, List.of(owing.id()), action, record.version(), recording.at(), day);
    }

    /** What does not fit: one who does not owe it, or a period for which nobody does. What is null has a fault already. */
    static void fit(ObligationRule rule, Optional<OrganizationName> owing, @Nullable String period, Faults faults) {
        if (owing.isPresent() && !rule.organizations().contains(owing.get().code())) {
            faults.add("/organization", "NOT_OWING");
        }
        Optional<Period> asked = Optional.ofNullable(period).flatMap(Period::parse);
        if (asked.isPresent()
                && !(rule.frequency().has(asked.get()) && Terms.of(rule).owedFor(asked.get()))) {
            faults.add("/period", "NOT_OWED_FOR", rule.frequency(), rule.effectiveFrom());
        }
    }

    private static String said(OrganizationName owing, String period, String reason) {
        return String.join("\n", owing.code(), period, reason);
    }
}
