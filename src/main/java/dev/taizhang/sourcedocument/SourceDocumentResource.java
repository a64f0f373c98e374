package dev.taizhang.sourcedocument;

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

/** Source documents over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "source-documents", description = "来文: papers received, which agenda items name.")
@RunOnVirtualThread
class SourceDocumentResource {

    private final Desk<SourceDocument, SourceDocumentView> desk;

    SourceDocumentResource(Desks desks, SourceDocumentLedger ledger) {
        this.desk = desks.of(ledger, SourceDocumentView::of);
    }

    @GET
    @Path("/source-documents")
    @Operation(operationId = "listSourceDocuments", summary = "Source documents by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<SourceDocumentView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/source-documents")
    @Operation(operationId = "createSourceDocument", summary = "Enter a source document as a draft")
    @APIResponseSchema(value = SourceDocumentView.class, responseCode = "201")
    public Response create(SourceDocument document) {
        return desk.create(document);
    }

    @GET
    @Path("/source-documents/{id}")
    @Operation(operationId = "getSourceDocument", summary = "A source document in the version in force")
    @APIResponseSchema(SourceDocumentView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/source-documents/{id}")
    @Operation(operationId = "replaceSourceDocument", summary = "Put other content into a draft")
    @APIResponseSchema(SourceDocumentView.class)
    public Response replace(@PathParam("id") String id, SourceDocument document) {
        return desk.replace(id, document);
    }

    @POST
    @Path("/source-documents/{id}/amendments")
    @Operation(operationId = "amendSourceDocument", summary = "Open an amendment of a confirmed source document")
    @APIResponseSchema(value = SourceDocumentView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, SourceDocumentAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/source-documents/{id}/versions")
    @Operation(
            operationId = "listSourceDocumentVersions",
            summary = "All versions of a source document, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<SourceDocumentView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
