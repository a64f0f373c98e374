package dev.taizhang.meeting;

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

/** Meetings over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "meetings", description = "会议: agenda, decisions, headcounts by segment.")
@RunOnVirtualThread
class MeetingResource {

    private final Desk<Meeting, MeetingView> desk;

    MeetingResource(Desks desks, MeetingLedger ledger) {
        this.desk = desks.of(ledger, MeetingView::of);
    }

    @GET
    @Path("/meetings")
    @Operation(operationId = "listMeetings", summary = "Meetings by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<MeetingView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/meetings")
    @Operation(operationId = "createMeeting", summary = "Enter a meeting as a draft")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201")
    public Response create(Meeting meeting) {
        return desk.create(meeting);
    }

    @GET
    @Path("/meetings/{id}")
    @Operation(operationId = "getMeeting", summary = "A meeting in the version in force")
    @APIResponseSchema(MeetingView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/meetings/{id}")
    @Operation(operationId = "replaceMeeting", summary = "Put other content into a draft")
    @APIResponseSchema(MeetingView.class)
    public Response replace(@PathParam("id") String id, Meeting meeting) {
        return desk.replace(id, meeting);
    }

    @POST
    @Path("/meetings/{id}/amendments")
    @Operation(operationId = "amendMeeting", summary = "Open an amendment of a confirmed meeting")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, MeetingAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/meetings/{id}/versions")
    @Operation(operationId = "listMeetingVersions", summary = "All versions of a meeting, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<MeetingView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
