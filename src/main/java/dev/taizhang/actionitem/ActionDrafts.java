package dev.taizhang.actionitem;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.meeting.Decisions;
import dev.taizhang.meeting.Decisions.Decided;
import dev.taizhang.plan.Commitments;
import dev.taizhang.plan.Commitments.Statement;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes action items of what was decided, planned or found wrong, in one step; what the source says is taken over. */
@ApplicationScoped
class ActionDrafts {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST = 500;

    private final ActionItemWorkflow workflow;
    private final ActionItemRepository items;
    private final Decisions decisions;
    private final Commitments commitments;
    private final Ledgers ledgers;
    private final RecordBook book;

    ActionDrafts(
            ActionItemWorkflow workflow,
            ActionItemRepository items,
            Decisions decisions,
            Commitments commitments,
            Ledgers ledgers,
            RecordBook book) {
        this.workflow = workflow;
        this.items = items;
        this.decisions = decisions;
        this.commitments = commitments;
        this.ledgers = ledgers;
        this.book = book;
    }

    /** An item that carries out a decision of a meeting; a decision has one item that was not cancelled. */
    @Transactional
    String ofDecision(String meetingId, int no, ActionRequest request) {
        // Two who press at once do not make two: the meeting is locked.
        enterable("MEETING", meetingId);
        Decided decided = decisions.get(meetingId, no);
        if (carriedOut(meetingId, no)) {
            throw Problem.of(ErrorCode.ACTION_ITEM_EXISTS);
        }
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
    private void enterable(String kind, String id) {
        book.editable(ledgers.ofKind(kind).orElseThrow(), id, Expectation.NONE, Role.CLERK);
    }

    private boolean carriedOut(String meetingId, int no) {
        List<String> ids = items.from(meetingId, MOST).stream()
                .filter(place -> Objects.equals(place.sourcePart(), no))
                .map(ActionPlace::itemId)
                .toList();
        return book.withIds(ids).stream()
                .map(LedgerRecord::state)
                .anyMatch(state -> !state.equals(ActionItemState.CANCELLED.name()));
    }

    private static ActionItem item(
            ActionSource source,
            String sourceId,
            Statement said,
            ActionRequest request,
            @Nullable String responsible,
            @Nullable LocalDate due) {
        Faults faults = new Faults();
        if (responsible == null) {
            faults.add("/responsibleOrganization", "REQUIRED");
        }
        if (due == null) {
            faults.add("/due", "REQUIRED");
        }
        faults.throwIfAny();
        String title = request.title() == null || request.title().isBlank() ? said.title() : request.title();
        return new ActionItem(
                source,
                sourceId,
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
