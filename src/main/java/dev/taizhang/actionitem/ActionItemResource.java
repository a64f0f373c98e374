package dev.taizhang.actionitem;

import dev.taizhang.ledger.DueFilter;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Action items over HTTP: entered, confirmed, worked on, verified, closed. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(
        name = "action-items",
        description = "整改 / 下步工作: what is done, by whom and until when; read by those responsible, too.")
@RunOnVirtualThread
class ActionItemResource {

    /** Below the path of all ledgers. */
    static final String LEDGER = "/action-items";

    static final String PATH = Ledger.ROOT + "action-items";

    private final ActionItemWorkflow workflow;
    private final ActionItemQueries queries;
    private final ActionSteps steps;
    private final Preconditions preconditions;

    ActionItemResource(
            ActionItemWorkflow workflow, ActionItemQueries queries, ActionSteps steps, Preconditions preconditions) {
        this.workflow = workflow;
        this.queries = queries;
        this.steps = steps;
        this.preconditions = preconditions;
    }

    @GET
    @Path(LEDGER)
    @Operation(operationId = "listActionItems", summary = "Action items by the day of their entry")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActionItemView> list(
            @BeanParam RecordFilter filter, @BeanParam DueFilter due, @BeanParam PageRequest page) {
        return queries.list(filter, due, page);
    }

    @POST
    @Path(LEDGER)
    @Operation(operationId = "createActionItem", summary = "Enter an action item")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response create(ActionItem item) {
        return steps.created(() -> workflow.create(item, Provenance.ENTERED));
    }

    @GET
    @Path(LEDGER + "/{id}")
    @Operation(operationId = "getActionItem", summary = "An action item with all that became of it")
    @APIResponseSchema(ActionItemView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(queries.get(id));
    }

    @PUT
    @Path(LEDGER + "/{id}")
    @Operation(operationId = "replaceActionItem", summary = "Correct an action item that is not confirmed yet")
    @APIResponseSchema(ActionItemView.class)
    public Response replace(@PathParam("id") String id, ActionItem item) {
        workflow.replace(id, item, preconditions::requireMatch);
        return steps.shown(id);
    }

    @POST
    @Path(LEDGER + "/{id}/confirmation")
    @Operation(operationId = "confirmActionItem", summary = "Confirm an action item: those responsible see it and act")
    @APIResponseSchema(ActionItemView.class)
    public Response confirm(@PathParam("id") String id) {
        workflow.confirm(id, preconditions::requireMatch);
        return steps.shown(id);
    }

    @POST
    @Path(LEDGER + "/{id}/cancellation")
    @Operation(operationId = "cancelActionItem", summary = "Cancel what is not to be done any more")
    @APIResponseSchema(ActionItemView.class)
    public Response cancel(@PathParam("id") String id, ReasonRequest request) {
        workflow.cancel(id, request.reason(), preconditions::requireMatch);
        return steps.shown(id);
    }

    @POST
    @Path(LEDGER + "/{id}/progress-notes")
    @Operation(operationId = "noteProgress", summary = "Note how far the work has come; the first note begins it")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response note(@PathParam("id") String id, ProgressRequest request) {
        return steps.note(id, request);
    }

    @POST
    @Path(LEDGER + "/{id}/extensions")
    @Operation(operationId = "askExtension", summary = "Ask for a later day; the original one is kept")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response extend(@PathParam("id") String id, ExtensionRequest request) {
        return steps.extend(id, request);
    }

    @POST
    @Path(LEDGER + "/{id}/extensions/{no}/approval")
    @Operation(operationId = "approveExtension", summary = "Approve an extension that somebody else asked for")
    @APIResponseSchema(ActionItemView.class)
    public Response approve(@PathParam("id") String id, @PathParam("no") int no) {
        return steps.approve(id, no);
    }

    @POST
    @Path(LEDGER + "/{id}/extensions/{no}/rejection")
    @Operation(operationId = "rejectExtension", summary = "Reject an extension; another one may be asked for then")
    @APIResponseSchema(ActionItemView.class)
    public Response reject(@PathParam("id") String id, @PathParam("no") int no, ReasonRequest request) {
        return steps.reject(id, no, request);
    }

    @POST
    @Path(LEDGER + "/{id}/evidence")
    @Operation(operationId = "addEvidence", summary = "Add what shows that it was done")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response addEvidence(@PathParam("id") String id, EvidenceRequest request) {
        return steps.addEvidence(id, request);
    }

    @POST
    @Path(LEDGER + "/{id}/readiness")
    @Operation(operationId = "makeActionItemReady", summary = "Hand an action item over for verification")
    @APIResponseSchema(ActionItemView.class)
    public Response makeReady(@PathParam("id") String id) {
        return steps.makeReady(id);
    }

    @POST
    @Path(LEDGER + "/{id}/verifications")
    @Operation(operationId = "verifyActionItem", summary = "Find whether it was done; what was not goes back")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201")
    public Response verify(@PathParam("id") String id, ActionVerificationRequest request) {
        return steps.verify(id, request);
    }

    @POST
    @Path(LEDGER + "/{id}/closure")
    @Operation(operationId = "closeActionItem", summary = "Close an action item that was found done")
    @APIResponseSchema(ActionItemView.class)
    public Response close(@PathParam("id") String id, ActionClosureRequest request) {
        return steps.close(id, request);
    }
}
