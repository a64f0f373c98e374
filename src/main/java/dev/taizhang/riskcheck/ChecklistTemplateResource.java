package dev.taizhang.riskcheck;

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

/** Checklist templates over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "checklist-templates", description = "排查表: what a check goes through, in versions.")
@RunOnVirtualThread
class ChecklistTemplateResource {

    private final Desk<ChecklistTemplate, ChecklistTemplateView> desk;

    ChecklistTemplateResource(Desks desks, ChecklistTemplateLedger ledger) {
        this.desk = desks.of(ledger, ChecklistTemplateView::of);
    }

    @GET
    @Path("/checklist-templates")
    @Operation(operationId = "listChecklistTemplates", summary = "Checklist templates by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ChecklistTemplateView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/checklist-templates")
    @Operation(operationId = "createChecklistTemplate", summary = "Enter a checklist template as a draft")
    @APIResponseSchema(value = ChecklistTemplateView.class, responseCode = "201")
    public Response create(ChecklistTemplate template) {
        return desk.create(template);
    }

    @GET
    @Path("/checklist-templates/{id}")
    @Operation(operationId = "getChecklistTemplate", summary = "A checklist template in the version in force")
    @APIResponseSchema(ChecklistTemplateView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/checklist-templates/{id}")
    @Operation(operationId = "replaceChecklistTemplate", summary = "Put other content into a draft")
    @APIResponseSchema(ChecklistTemplateView.class)
    public Response replace(@PathParam("id") String id, ChecklistTemplate template) {
        return desk.replace(id, template);
    }

    @POST
    @Path("/checklist-templates/{id}/amendments")
    @Operation(operationId = "amendChecklistTemplate", summary = "Open an amendment of a confirmed checklist template")
    @APIResponseSchema(value = ChecklistTemplateView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, ChecklistTemplateAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/checklist-templates/{id}/versions")
    @Operation(
            operationId = "listChecklistTemplateVersions",
            summary = "All versions of a checklist template, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ChecklistTemplateView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
