package dev.taizhang.actionitem;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.meeting.Decisions;
import dev.taizhang.meeting.Decisions.Decided;
import dev.taizhang.plan.Commitments;
import dev.taizhang.plan.Commitments.Planned;
import dev.taizhang.plan.Commitments.Statement;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes action items of what was decided, planned or found wrong, in one step; what the source says is taken over. */
@ApplicationScoped
class ActionDrafts {

    private static final int LONGEST_TITLE = 200;
    private final ActionItemWorkflow workflow;
    private final ActionItemRepository items;
    private final ActionSources sources;
    private final Decisions decisions;
    private final Commitments commitments;
    private final Ledgers ledgers;
    private final RecordBook book;

    ActionDrafts(
            ActionItemWorkflow workflow,
            ActionItemRepository items,
            ActionSources sources,
            Decisions decisions,
            Commitments commitments,
            Ledgers ledgers,
            RecordBook book) {
        this.workflow = workflow;
        this.items = items;
        this.sources = sources;
        this.decisions = decisions;
        this.commitments = commitments;
        this.ledgers = ledgers;
        this.book = book;
    }

    /** An item that carries out a decision of a meeting; a decision has one item that was not cancelled. */
    @Transactional
    String ofDecision(String meetingId, int no, ActionRequest request) {
        // Two who press at once do not make two: the meeting is locked.
        LedgerRecord meeting = enterable("MEETING", meetingId);
        RecordState.requireConfirmed(meeting);
        if (meeting.pendingVersion() != null) {
            throw Problem.of(ErrorCode.SOURCE_BEING_AMENDED);
        }
        Decided decided = decisions.get(meetingId, no);
        sources.requireFree(meetingId, place -> Objects.equals(place.sourcePart(), no), "");
        Statement said = new Statement(decided.organization(), decided.text(), decided.text());
        ActionItem item = item(
                ActionSource.DECISION,
                meetingId,
                said,
                request,
                request.responsibleOrganization() == null ? decided.responsible() : request.responsibleOrganization(),
                request.due() == null ? decided.due() : request.due());
        String id = workflow.create(item, Provenance.ENTERED);
        items.place(id).carriesOut(no);
        return id;
    }

    /** An item that carries out a measure some report planned. */
    @Transactional
    String ofMeasure(String id, ActionRequest request) {
        enterable(Commitments.PLANNED_MEASURE, id);
        Statement said = commitments.plannedMeasure(id);
        return workflow.create(
                item(ActionSource.PLAN, id, said, request, request.responsibleOrganization(), request.due()),
                Provenance.ENTERED);
    }

    /** An item that carries out a confirmed plan, or one of its items. */
    @Transactional
    String ofPlan(String id, PlanActionRequest planRequest) {
        RecordState.requireConfirmed(enterable(Commitments.PLAN, id));
        Planned planned = planned(id, planRequest.item());
        ActionRequest request = planRequest.over(planned.post());
        ActionItem item = item(
                ActionSource.PLAN,
                id,
                planned.said(),
                request,
                request.responsibleOrganization() == null ? planned.responsible() : request.responsibleOrganization(),
                request.due() == null ? planned.due() : request.due());
        return workflow.create(item.carryingOut(planRequest.item()), Provenance.ENTERED);
    }

    private Planned planned(String id, @Nullable String key) {
        return commitments.planned(id, key).orElseThrow(() -> {
            Faults faults = new Faults();
            faults.add("/item", "UNKNOWN_PLAN_ITEM", String.valueOf(key));
            return Problem.invalid(faults);
        });
    }

    /** An item that mends a problem. */
    @Transactional
    String ofProblem(String id, ActionRequest request) {
        enterable(Commitments.PROBLEM, id);
        Statement said = commitments.problem(id);
        return workflow.create(
                item(ActionSource.PROBLEM, id, said, request, request.responsibleOrganization(), request.due()),
                Provenance.ENTERED);
    }

    /** Locks a source where the caller enters records; before anything is said of what the request lacks. */
    private LedgerRecord enterable(String kind, String id) {
        return book.editable(ledgers.ofKind(kind).orElseThrow(), id, Expectation.NONE, Role.CLERK);
    }

    private static ActionItem item(
            ActionSource source,
            String sourceId,
            Statement said,
            ActionRequest request,
            @Nullable String responsible,
            @Nullable LocalDate due) {
        Faults faults = new Faults();
        ActionFit.named(responsible, due, faults);
        faults.throwIfAny();
        String title = request.title() == null || request.title().isBlank() ? said.title() : request.title();
        return new ActionItem(
                source,
                sourceId,
                null,
                said.organization(),
                title.substring(
                        0,
                        title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())))),
                request.measure() == null || request.measure().isBlank() ? said.text() : request.measure(),
                request.deliverable(),
                Objects.requireNonNull(responsible),
                request.responsiblePost(),
                Objects.requireNonNull(due));
    }
}
