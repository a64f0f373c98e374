package dev.taizhang.activity;

import dev.taizhang.ledger.Desk;
import dev.taizhang.ledger.Desks;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordFilter;
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

/** Activities over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "activities", description = "活动: theme, key date, sessions, co-hosts.")
@RunOnVirtualThread
class ActivityResource {

    private final Desk<Activity, ActivityView> desk;

    ActivityResource(Desks desks, ActivityLedger ledger) {
        this.desk = desks.of(ledger, ActivityView::of);
    }

    @GET
    @Path("/activities")
    @Operation(operationId = "listActivities", summary = "Activities by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActivityView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/activities")
    @Operation(operationId = "createActivity", summary = "Enter an activity as a draft")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response create(Activity activity) {
        return desk.create(activity);
    }

    @GET
    @Path("/activities/{id}")
    @Operation(operationId = "getActivity", summary = "An activity in the version in force")
    @APIResponseSchema(ActivityView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/activities/{id}")
    @Operation(operationId = "replaceActivity", summary = "Put other content into a draft")
    @APIResponseSchema(ActivityView.class)
    public Response replace(@PathParam("id") String id, Activity activity) {
        return desk.replace(id, activity);
    }

    @POST
    @Path("/activities/{id}/amendments")
    @Operation(operationId = "amendActivity", summary = "Open an amendment of a confirmed activity")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, ActivityAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/activities/{id}/versions")
    @Operation(operationId = "listActivityVersions", summary = "All versions of an activity, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ActivityView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
