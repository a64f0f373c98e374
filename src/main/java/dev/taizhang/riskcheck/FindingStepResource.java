package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.riskcheck.FindingState.Transition;
import dev.taizhang.riskcheck.VerificationRequest.VerificationOutcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a finding over HTTP, from its assignment to its close-out. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "findings")
@RunOnVirtualThread
class FindingStepResource {

    private final FindingWorkflow workflow;
    private final FindingQueries queries;
    private final Preconditions preconditions;

    FindingStepResource(FindingWorkflow workflow, FindingQueries queries, Preconditions preconditions) {
        this.workflow = workflow;
        this.queries = queries;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/findings/{id}/assignment")
    @Operation(operationId = "assignFinding", summary = "Assign a finding to those who act on it")
    @APIResponseSchema(FindingView.class)
    public Response assign(@PathParam("id") String id) {
        return step(id, Transition.ASSIGN, StateDetail.NONE);
    }

    @POST
    @Path("/findings/{id}/remediation")
    @Operation(operationId = "startRemediation", summary = "Say that its remedy has begun")
    @APIResponseSchema(FindingView.class)
    public Response remediate(@PathParam("id") String id) {
        return step(id, Transition.START, StateDetail.NONE);
    }

    @POST
    @Path("/findings/{id}/readiness")
    @Operation(operationId = "makeFindingReady", summary = "Hand a finding over for verification")
    @APIResponseSchema(FindingView.class)
    public Response makeReady(@PathParam("id") String id) {
        return step(id, Transition.MAKE_READY, StateDetail.NONE);
    }

    @POST
    @Path("/findings/{id}/verifications")
    @Operation(operationId = "verifyFinding", summary = "Pass or fail a verification; one that failed goes back")
    @APIResponseSchema(FindingView.class)
    public Response verify(@PathParam("id") String id, VerificationRequest request) {
        return step(
                id,
                request.outcome() == VerificationOutcome.PASSED ? Transition.PASS : Transition.FAIL,
                StateDetail.because(request.reason()));
    }

    @POST
    @Path("/findings/{id}/closure")
    @Operation(operationId = "closeFinding", summary = "Close a verified finding")
    @APIResponseSchema(FindingView.class)
    public Response close(@PathParam("id") String id, ClosureRequest request) {
        return step(id, Transition.CLOSE, new StateDetail(request.on(), null, null));
    }

    @POST
    @Path("/findings/{id}/reopening")
    @Operation(operationId = "reopenFinding", summary = "Reopen a finding that a later check found again")
    @APIResponseSchema(FindingView.class)
    public Response reopen(@PathParam("id") String id, ReopeningRequest request) {
        workflow.reopen(id, request.reason(), request.recheck(), preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path("/findings/{id}/dismissal")
    @Operation(operationId = "dismissFinding", summary = "Dismiss what turned out not to be a finding")
    @APIResponseSchema(FindingView.class)
    public Response dismiss(@PathParam("id") String id, ReasonRequest request) {
        return step(id, Transition.DISMISS, StateDetail.because(request.reason()));
    }

    @POST
    @Path("/findings/{id}/acceptance")
    @Operation(operationId = "acceptFinding", summary = "Bear a risk until a day")
    @APIResponseSchema(FindingView.class)
    public Response accept(@PathParam("id") String id, AcceptanceRequest request) {
        return step(id, Transition.ACCEPT, new StateDetail(null, request.until(), request.reason()));
    }

    private Response step(String id, Transition transition, StateDetail detail) {
        workflow.step(id, transition, detail, preconditions::requireMatch);
        return shown(id);
    }

    private Response shown(String id) {
        return Answers.ok(queries.get(id));
    }
}
