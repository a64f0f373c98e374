package dev.taizhang.actionitem;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Action items of decisions, planned measures, plans and problems over HTTP: made in one step, found from their source. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "action-items")
@RunOnVirtualThread
class ActionDraftResource {

    private final ActionDrafts drafts;
    private final ActionItemQueries queries;
    private final ActionOrigins origins;
    private final ActionSteps steps;

    ActionDraftResource(ActionDrafts drafts, ActionItemQueries queries, ActionOrigins origins, ActionSteps steps) {
        this.drafts = drafts;
        this.queries = queries;
        this.origins = origins;
        this.steps = steps;
    }

    @POST
    @Path("/meetings/{id}/decisions/{no}/action-items")
    @Operation(operationId = "createActionItemOfDecision", summary = "Make an action item of a meeting's decision")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response ofDecision(@PathParam("id") String id, @PathParam("no") int no, ActionRequest request) {
        return steps.created(() -> drafts.ofDecision(id, no, request));
    }

    @POST
    @Path("/planned-measures/{id}/action-items")
    @Operation(operationId = "createActionItemOfPlannedMeasure", summary = "Make an action item of a planned measure")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response ofMeasure(@PathParam("id") String id, ActionRequest request) {
        return steps.created(() -> drafts.ofMeasure(id, request));
    }

    @POST
    @Path("/problems/{id}/action-items")
    @Operation(operationId = "createActionItemOfProblem", summary = "Make an action item of a problem")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response ofProblem(@PathParam("id") String id, ActionRequest request) {
        return steps.created(() -> drafts.ofProblem(id, request));
    }

    @POST
    @Path("/plans/{id}/action-items")
    @Operation(
            operationId = "createActionItemOfPlan",
            summary =
                    "Make an action item of a confirmed plan, or of one of its items, which has one that is not cancelled")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response ofPlan(@PathParam("id") String id, PlanActionRequest request) {
        return steps.created(() -> drafts.ofPlan(id, request));
    }

    @GET
    @Path("/meetings/{id}/action-items")
    @Operation(operationId = "listActionItemsOfMeeting", summary = "What carries out the decisions of a meeting")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActionItemView> ofMeeting(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.from(origins.readable("MEETING", id), page);
    }

    @GET
    @Path("/findings/{id}/action-items")
    @Operation(operationId = "listActionItemsOfFinding", summary = "What is done about a finding")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActionItemView> ofFinding(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.from(origins.readable("FINDING", id), page);
    }

    @GET
    @Path("/planned-measures/{id}/action-items")
    @Operation(operationId = "listActionItemsOfPlannedMeasure", summary = "What carries out a planned measure")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActionItemView> ofMeasure(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.from(origins.readable("PLANNED_MEASURE", id), page);
    }

    @GET
    @Path("/problems/{id}/action-items")
    @Operation(operationId = "listActionItemsOfProblem", summary = "What is done about a problem")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActionItemView> ofProblem(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.from(origins.readable("PROBLEM", id), page);
    }

    @GET
    @Path("/plans/{id}/action-items")
    @Operation(operationId = "listActionItemsOfPlan", summary = "What carries out a plan and its items")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActionItemView> ofPlan(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.from(origins.readable("PLAN", id), page);
    }
}
