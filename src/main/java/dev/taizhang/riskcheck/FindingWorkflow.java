package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.riskcheck.FindingState.Transition;
import dev.taizhang.riskcheck.Remedies.Remedy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of a finding from its check to its close-out; each step is a change of its record. */
@ApplicationScoped
public class FindingWorkflow {

    /** Steps that ask what is done about a finding. */
    private static final Set<Transition> OF_REMEDIES =
            EnumSet.of(Transition.MAKE_READY, Transition.PASS, Transition.FAIL, Transition.CLOSE, Transition.DISMISS);

    private final FindingLedger ledger;
    private final RiskCheckLedger checks;
    private final ChecklistTemplates templates;
    private final RecordBook book;
    private final RecordLifecycle lifecycle;
    private final RecordQueries queries;
    private final OwnStates states;
    private final FindingRepository repository;
    private final Findings findings;
    private final FindingFit fit;
    private final FindingGuards guards;
    private final FindingHindrances hindrances;
    private final Remedies remedies;

    FindingWorkflow(
            FindingLedger ledger,
            RiskCheckLedger checks,
            ChecklistTemplates templates,
            RecordBook book,
            RecordLifecycle lifecycle,
            RecordQueries queries,
            OwnStates states,
            FindingRepository repository,
            Findings findings,
            FindingFit fit,
            FindingGuards guards,
            FindingHindrances hindrances,
            Remedies remedies) {
        this.ledger = ledger;
        this.checks = checks;
        this.templates = templates;
        this.book = book;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.states = states;
        this.repository = repository;
        this.findings = findings;
        this.fit = fit;
        this.guards = guards;
        this.hindrances = hindrances;
        this.remedies = remedies;
    }

    /** Enters what a check found, while the check or an amendment of it can still be confirmed; answers the id. */
    @Transactional
    public String create(Finding given, Provenance provenance) {
        // What was written elsewhere is taken in the category it has there.
        return create(given, provenance, given.category());
    }

    private String create(Finding given, Provenance provenance, @Nullable String kept) {
        String checkId = book.find(checks, given.check())
                .map(LedgerRecord::id)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        LedgerRecord check = book.editable(checks, checkId, Expectation.NONE, Role.CLERK);
        requireOpen(check);
        RiskCheck said = queries.proposed(checks, check.id());
        Finding finding = given.of(checkId);
        requireFit(finding, said, kept);
        requireFirst(checkId, finding.checkItem(), "");
        if (repository.ofCheck(check.id(), "", FindingsOfChecks.MOST).size() == FindingsOfChecks.MOST) {
            throw Problem.of(ErrorCode.FINDING_LIMIT_REACHED, FindingsOfChecks.MOST);
        }
        LedgerRecord record = book.open(ledger, finding, FindingState.OPEN.name(), provenance);
        repository.persist(new FindingOrigin(record, check.id(), finding.checkItem(), said.template()));
        states.enter(record, FindingState.OPEN.name(), record.enteredAt(), StateDetail.NONE);
        // Whoever is about to confirm the check must see the finding first.
        book.change(check, "FINDING_ENTERED", record.id());
        return record.id();
    }

    /** The same, from what a client says of it. */
    @Transactional
    String create(String checkId, FindingRequest request) {
        // Under its lock before anything is read of it: it may be about to be confirmed.
        book.editable(checks, checkId, Expectation.NONE, Role.CLERK);
        return create(finding(checkId, request), Provenance.ENTERED, null);
    }

    /** Corrects a finding whose check is not confirmed yet. */
    @Transactional
    void replace(String id, FindingRequest request, Expectation expectation) {
        FindingOrigin origin = repository.origin(id).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        // First the check, as its confirmation does; whether the caller may do this is asked of the finding.
        LedgerRecord check = book.locked(checks, origin.checkId()).orElseThrow();
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.EDIT));
        state(record).after(Transition.EDIT, states.confirmed(record), Circumstances.NONE);
        RiskCheck said = queries.proposed(checks, origin.checkId());
        Finding finding = finding(origin.checkId(), request);
        requireFit(finding, said, queries.proposed(ledger, id).category());
        requireFirst(origin.checkId(), finding.checkItem(), id);
        lifecycle.replace(ledger, id, finding, Expectation.NONE);
        origin.moveTo(finding.checkItem());
        book.change(check, "FINDING_EDITED", id);
    }

    /**
     * Brings a finding a step further, and what is done about it with it. Who verifies is neither who owns the remedy nor who
     * entered the finding.
     */
    @Transactional
    public void step(String id, Transition transition, StateDetail detail, Expectation expectation) {
        boolean ofRemedies = OF_REMEDIES.contains(transition);
        if (ofRemedies) {
            // Nothing is locked for those to whom the finding is not there.
            book.requireReadable(ledger, id);
            remedies.lock(id);
        }
        LedgerRecord record = FindingState.machine().terms(transition).responsibleToo()
                ? book.workable(ledger, id, expectation, roles(transition))
                : book.editable(ledger, id, expectation, roles(transition));
        Circumstances now = hindrances.of(record.id());
        FindingState next = state(record).after(transition, states.confirmed(record), now);
        Remedy remedy = remedies.of(record.id());
        guards.require(record, transition, detail, remedy, now);
        List<String> touched = ofRemedies ? remedy.organizations() : List.of();
        Recording recording = book.step(record, touched, next.name(), detail.told());
        // What is no finding never was one: the day on which it was found counts one less.
        states.enter(
                record,
                next.name(),
                recording.at(),
                detail,
                transition == Transition.DISMISS ? record.eventDate() : null);
        carry(remedy, transition, detail);
        findings.count(record, recording.at());
    }

    /**
     * Reopens a finding.
     *
     * @param recheck id of the later check that found it again, or its key in loaded data
     */
    @Transactional
    void reopen(String id, String reason, @Nullable String recheck, Expectation expectation) {
        String basis = Optional.ofNullable(recheck)
                .map(named -> book.find(checks, named).map(LedgerRecord::id).orElse(named))
                .orElse(null);
        step(id, Transition.REOPEN, new StateDetail(null, null, reason, basis), expectation);
    }

    private static void carry(Remedy remedy, Transition transition, StateDetail detail) {
        switch (transition) {
            case PASS -> remedy.passed(detail.reason());
            case FAIL -> remedy.failed(detail.reason());
            case CLOSE -> remedy.closed(detail.on());
            case DISMISS -> remedy.dropped(Objects.requireNonNullElse(detail.reason(), ""));
            default -> {}
        }
    }

    private Finding finding(String checkId, FindingRequest request) {
        RiskCheck check = queries.proposed(checks, checkId);
        return request.of(checkId, check, templates.of(check));
    }

    /** Nothing is found by what is in force; an amendment that is under way may find more. */
    private static void requireOpen(LedgerRecord check) {
        boolean open = check.pendingVersion() != null
                || check.state().equals(RecordState.DRAFT.name())
                || check.state().equals(RecordState.SUBMITTED.name());
        if (!open) {
            throw RecordState.refusal(check);
        }
    }

    /** An item that failed is one finding; the check is locked, so that two who enter it at once take turns. */
    private void requireFirst(String checkId, int item, String besides) {
        repository.found(checkId).stream()
                .filter(one ->
                        one.item() == item && !one.dismissed() && !one.id().equals(besides))
                .findFirst()
                .ifPresent(one -> {
                    throw Problem.of(ErrorCode.FINDING_EXISTS)
                            .existing(Ledger.ROOT + ledger.path() + "/" + one.id(), one.state());
                });
    }

    private void requireFit(Finding finding, RiskCheck check, @Nullable String kept) {
        Faults faults = new Faults();
        fit.check(check, finding.checkItem(), finding.foundOn(), finding.recurrenceOf(), faults);
        fit.category(finding.category(), kept, faults);
        faults.throwIfAny();
    }

    private static Role[] roles(Transition transition) {
        return FindingState.machine().roles(transition);
    }

    static FindingState state(LedgerRecord record) {
        return FindingState.valueOf(record.state());
    }
}
