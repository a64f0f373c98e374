package dev.taizhang.lecture;

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

/** Lectures over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "lectures", description = "讲党课、宣讲: speakers by category, attendance.")
@RunOnVirtualThread
class LectureResource {

    private final Desk<Lecture, LectureView> desk;

    LectureResource(Desks desks, LectureLedger ledger) {
        this.desk = desks.of(ledger, LectureView::of);
    }

    @GET
    @Path("/lectures")
    @Operation(operationId = "listLectures", summary = "Lectures by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<LectureView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/lectures")
    @Operation(operationId = "createLecture", summary = "Enter a lecture as a draft")
    @APIResponseSchema(value = LectureView.class, responseCode = "201")
    public Response create(Lecture lecture) {
        return desk.create(lecture);
    }

    @GET
    @Path("/lectures/{id}")
    @Operation(operationId = "getLecture", summary = "A lecture in the version in force")
    @APIResponseSchema(LectureView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/lectures/{id}")
    @Operation(operationId = "replaceLecture", summary = "Put other content into a draft")
    @APIResponseSchema(LectureView.class)
    public Response replace(@PathParam("id") String id, Lecture lecture) {
        return desk.replace(id, lecture);
    }

    @POST
    @Path("/lectures/{id}/amendments")
    @Operation(operationId = "amendLecture", summary = "Open an amendment of a confirmed lecture")
    @APIResponseSchema(value = LectureView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, LectureAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/lectures/{id}/versions")
    @Operation(operationId = "listLectureVersions", summary = "All versions of a lecture, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<LectureView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
