package dev.taizhang.closing;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
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

/** Closed periods over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path(PeriodClosingResource.PATH)
@Tag(name = "period-closings", description = "封账: periods in which nothing more takes effect unless they are reopened.")
@RunOnVirtualThread
class PeriodClosingResource {

    static final String PATH = "/api/v1/period-closings";

    private final PeriodClosings closings;
    private final ClosingLists lists;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    PeriodClosingResource(
            PeriodClosings closings, ClosingLists lists, Idempotency idempotency, Preconditions preconditions) {
        this.closings = closings;
        this.lists = lists;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listPeriodClosings",
            summary = "Closed periods of the caller's organisations and of those above them, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<PeriodClosingView> list(@BeanParam ClosingFilter filter, @BeanParam PageRequest page) {
        return lists.list(filter, page);
    }

    @POST
    @Operation(
            operationId = "closePeriod",
            summary = "Close a period that has ended, for an organisation and all below it",
            description =
                    "From then on no record is entered, handed in, confirmed, amended, voided or withdrawn with a day"
                            + " in it, and no organisation is made, moved, named or ended for its days: such requests"
                            + " are refused with `PERIOD_CLOSED` until the period is reopened.")
    @APIResponseSchema(value = PeriodClosingView.class, responseCode = "201")
    public Response close(PeriodClosingRequest request) {
        return idempotency.once(() -> {
            Shown<PeriodClosingView> closed = closings.close(request);
            return Answers.created(PATH + "/" + closed.view().id(), closed);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPeriodClosing", summary = "A closed period")
    @APIResponseSchema(PeriodClosingView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(closings.get(id));
    }

    @POST
    @Path("/{id}/reopening")
    @Operation(
            operationId = "reopenPeriod",
            summary = "Open a closed period again, with a reason",
            description = "What takes effect in it from then on is listed under `/changes`.")
    @APIResponseSchema(PeriodClosingView.class)
    public Response reopen(@PathParam("id") String id, ReopeningRequest request) {
        return Answers.ok(closings.reopen(id, request.reason()));
    }

    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closePeriodAgain", summary = "Close a reopened period")
    @APIResponseSchema(PeriodClosingView.class)
    public Response closeAgain(@PathParam("id") String id) {
        return Answers.ok(closings.closeAgain(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listPeriodClosingHistory",
            summary = "When the period was closed and reopened, by whom and why")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ClosingEntryView> history(@PathParam("id") String id, @BeanParam PageRequest page) {
        return lists.history(id, page);
    }

    @GET
    @Path("/{id}/changes")
    @Operation(
            operationId = "listChangesAfterClosing",
            summary = "What took effect in the period after it had been closed")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<LateChangeView> changes(@PathParam("id") String id, @BeanParam PageRequest page) {
        return lists.changes(id, page);
    }
}
