package dev.taizhang.article;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an editorial office does beside the reviews, over HTTP: reads proofs, corrects, files the form of the reviews. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "articles")
@RunOnVirtualThread
class EditorialResource {

    private final Proofreading proofs;
    private final Correcting correcting;
    private final ArticleQueries queries;
    private final ReviewForm form;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    EditorialResource(
            Proofreading proofs,
            Correcting correcting,
            ArticleQueries queries,
            ReviewForm form,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.proofs = proofs;
        this.correcting = correcting;
        this.queries = queries;
        this.form = form;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/proofreadings")
    @Operation(operationId = "proofreadArticle", summary = "Say that one has read the proof of the text under review")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response read(@PathParam("id") String id, ProofRequest request) {
        return idempotency.once(() -> {
            proofs.read(id, request.note(), preconditions::requireMatch);
            return Answers.created(ArticleResource.PATH + "/" + id, queries.get(id));
        });
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/correction")
    @Operation(operationId = "correctArticle", summary = "Name the published article that corrects a published one")
    @APIResponseSchema(ArticleView.class)
    public Response correct(@PathParam("id") String id, CorrectionRequest request) {
        correcting.correct(id, request, preconditions::requireMatch);
        return Answers.ok(queries.get(id));
    }

    @GET
    @Path(ArticleResource.LEDGER + "/{id}/review-form")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getReviewForm", summary = "The reviews of an article as a form to print and file")
    @APIResponse(
            responseCode = "200",
            description = "The form",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    // A Response says its own tag, and this one has none: anything else is tagged with the state of the service.
    public Response form(@PathParam("id") String id) {
        return Response.ok(form.of(id)).build();
    }
}
