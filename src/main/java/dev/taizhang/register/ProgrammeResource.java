package dev.taizhang.register;

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

/** Programmes over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "programmes", description = "专项工作: undertakings that many records belong to.")
@RunOnVirtualThread
class ProgrammeResource {

    private final Desk<Programme, ProgrammeView> desk;

    ProgrammeResource(Desks desks, ProgrammeLedger ledger) {
        this.desk = desks.of(ledger, ProgrammeView::of);
    }

    @GET
    @Path("/programmes")
    @Operation(operationId = "listProgrammes", summary = "Programmes by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ProgrammeView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/programmes")
    @Operation(operationId = "createProgramme", summary = "Enter a programme as a draft")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response create(Programme programme) {
        return desk.create(programme);
    }

    @GET
    @Path("/programmes/{id}")
    @Operation(operationId = "getProgramme", summary = "A programme in the version in force")
    @APIResponseSchema(ProgrammeView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/programmes/{id}")
    @Operation(operationId = "replaceProgramme", summary = "Put other content into a draft")
    @APIResponseSchema(ProgrammeView.class)
    public Response replace(@PathParam("id") String id, Programme programme) {
        return desk.replace(id, programme);
    }

    @POST
    @Path("/programmes/{id}/amendments")
    @Operation(operationId = "amendProgramme", summary = "Open an amendment of a programme that is confirmed")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, ProgrammeAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/programmes/{id}/versions")
    @Operation(operationId = "listProgrammeVersions", summary = "All versions of a programme, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ProgrammeView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
