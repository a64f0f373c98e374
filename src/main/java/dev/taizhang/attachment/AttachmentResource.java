package dev.taizhang.attachment;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRoutes;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files that go with the records of all ledgers; the contract lists them for each. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "attachments", description = "附件: files that go with a version of a record.")
@RunOnVirtualThread
class AttachmentResource {

    private static final String RECORD = "/{anyLedger: " + LedgerRoutes.ALL + "}/{id}/attachments";

    private final Ledgers ledgers;
    private final Attachments attachments;
    private final Transfers transfers;

    AttachmentResource(Ledgers ledgers, Attachments attachments, Transfers transfers) {
        this.ledgers = ledgers;
        this.attachments = attachments;
        this.transfers = transfers;
    }

    @GET
    @Path(RECORD)
    @Operation(operationId = "listAttachmentsOf", summary = "Files that go with a record, the first ones first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<AttachmentView> list(
            @PathParam("anyLedger") String path,
            @PathParam("id") String id,
            @Parameter(description = "Version of the record; absent for the one in force.")
                    @QueryParam("version")
                    @Nullable
                    Integer version,
            @BeanParam PageRequest page) {
        return attachments.list(ledger(path), id, version, page);
    }

    @POST
    @Path(RECORD)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadAttachmentTo",
            summary = "Attach a file to what may be changed of a record",
            description =
                    "The body is the file itself, in no other form. Its type is told by the ending of its name and by"
                            + " `Content-Type`, and must be what its content is found to be. Lists with the names of those who"
                            + " attended do not belong here. 请勿上传含个人姓名的签到表、花名册；出席情况只填人数。")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Response upload(
            @PathParam("anyLedger") String path,
            @PathParam("id") String id,
            @Parameter(description = "Name of the file with its ending; kept exactly.", required = true)
                    @QueryParam("name")
                    @NotNull
                    String name,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.WILDCARD,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        return transfers.upload(ledger(path), id, name, headers, body);
    }

    @GET
    @Path(RECORD + "/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    @Operation(
            operationId = "downloadAttachmentOf",
            summary = "A file itself, or the part that `Range` asks for; its entity tag is its SHA-256")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "A part of the file",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @PathParam("anyLedger") String path,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Context HttpHeaders headers,
            @Context Request request) {
        return transfers.download(ledger(path), id, attachment, headers, request.getMethod());
    }

    @DELETE
    @Path(RECORD + "/{attachment}")
    @Operation(
            operationId = "removeAttachmentFrom",
            summary = "Take a file off what may be changed of a record; `If-Match` takes the file's own entity tag")
    @APIResponse(responseCode = "204", description = "Taken off")
    public Response remove(
            @PathParam("anyLedger") String path,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment) {
        transfers.remove(ledger(path), id, attachment);
        return Response.noContent().build();
    }

    private Ledger<?> ledger(String path) {
        return ledgers.atPath(path).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }
}
