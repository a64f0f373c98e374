package dev.taizhang.obligation;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
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

/** Waivers of duties over HTTP; each change moves the entity tag of the duty, and takes it as If-Match. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "obligation-rules")
@RunOnVirtualThread
class WaiverResource {

    private static final String WAIVERS = "/obligation-rules/{id}/waivers";

    private final Waivers waivers;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    WaiverResource(Waivers waivers, Idempotency idempotency, Preconditions preconditions) {
        this.waivers = waivers;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Path(WAIVERS)
    @Operation(operationId = "listWaivers", summary = "Who was let off a duty, and when; withdrawn ones included")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<WaiverView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return waivers.list(id, page);
    }

    @POST
    @Path(WAIVERS)
    @Operation(operationId = "addWaiver", summary = "Let an organisation off a duty for a period")
    @APIResponseSchema(value = WaiverView.class, responseCode = "201")
    public Response add(@PathParam("id") String id, WaiverRequest request) {
        return idempotency.once(() -> {
            int no = waivers.record(id, request, preconditions::requireMatch);
            return Answers.created(path(id, no), waivers.get(id, no));
        });
    }

    @GET
    @Path(WAIVERS + "/{no}")
    @Operation(operationId = "getWaiver", summary = "A waiver; the entity tag is that of its duty")
    @APIResponseSchema(WaiverView.class)
    public Response get(@PathParam("id") String id, @PathParam("no") int no) {
        return preconditions.answer(waivers.get(id, no));
    }

    @POST
    @Path(WAIVERS + "/{no}/withdrawal")
    @Operation(operationId = "withdrawWaiver", summary = "Withdraw a waiver: the duty is owed again for that period")
    @APIResponseSchema(WaiverView.class)
    public Response withdraw(@PathParam("id") String id, @PathParam("no") int no, ReasonRequest request) {
        waivers.withdraw(id, no, request.reason(), preconditions::requireMatch);
        return Answers.ok(waivers.get(id, no));
    }

    /** Where one of them is. */
    static String path(String id, int no) {
        return Ledger.ROOT + "obligation-rules/" + id + "/waivers/" + no;
    }
}
