package dev.taizhang.task;

import dev.taizhang.actionitem.ActionItemState;
import dev.taizhang.actionitem.ExtensionState;
import dev.taizhang.article.ArticleState;
import dev.taizhang.article.PlacementState;
import dev.taizhang.closing.ClosingState;
import dev.taizhang.completeness.DeclarationState;
import dev.taizhang.foureyes.RelaxationState;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.notice.NoticeState;
import dev.taizhang.obligation.WaiverState;
import dev.taizhang.organization.OrganizationStanding;
import dev.taizhang.plan.FulfilmentState;
import dev.taizhang.plan.ReportState;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.platform.workflow.Move;
import dev.taizhang.platform.workflow.Terms;
import dev.taizhang.review.DelegationState;
import dev.taizhang.riskcheck.FindingState;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Writes the tables of all workflows into the contract as {@code x-workflows}: front ends offer what is allowed to whom
 * without asking, and {@code docs/workflows.md} is made of it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class WorkflowsInContract implements OASFilter {

    /** Name of the extension. */
    static final String MEMBER = "x-workflows";

    /** Every state machine there is. */
    static final List<Machine<?, ?>> ALL = List.of(
            RecordState.machine(),
            ArticleState.machine(),
            PlacementState.publications(),
            PlacementState.pickups(),
            FindingState.machine(),
            ActionItemState.machine(),
            ExtensionState.machine(),
            ReportState.machine(),
            ClosingState.machine(),
            DeclarationState.machine(),
            WaiverState.machine(),
            FulfilmentState.machine(),
            DelegationState.machine(),
            RelaxationState.machine(),
            NoticeState.machine(),
            OrganizationStanding.machine());

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.addExtension(
                MEMBER, ALL.stream().map(WorkflowsInContract::shown).toList());
    }

    private static <S extends Enum<S>, T extends Enum<T>> Map<String, Object> shown(Machine<S, T> machine) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", machine.name());
        shown.put("path", machine.path());
        shown.put("note", machine.note());
        shown.put("states", machine.states().stream().map(Enum::name).toList());
        shown.put(
                "moves",
                machine.moves().stream()
                        .map(move -> shown(move, machine.terms(move.transition())))
                        .toList());
        return shown;
    }

    /** Codes with which a guard refuses, in the place of the guard. */
    private static List<String> codes(Guard guard) {
        return guard.codes().stream().map(Enum::name).toList();
    }

    private static <S extends Enum<S>, T extends Enum<T>> Map<String, Object> shown(Move<S, T> move, Terms terms) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", move.from().name());
        shown.put("unconfirmed", move.early());
        shown.put("transition", move.transition().name());
        shown.put("to", move.to().name());
        shown.put("roles", move.roles().stream().map(Enum::name).toList());
        shown.put("responsibleToo", terms.responsibleToo());
        shown.put("request", terms.request() == null ? "" : terms.request());
        shown.put("makerToo", terms.makerToo());
        shown.put("waiting", terms.waiting().name());
        shown.put("guards", terms.guards().stream().map(Guard::words).toList());
        shown.put(
                "refusals",
                terms.guards().stream().map(WorkflowsInContract::codes).toList());
        return shown;
    }
}
