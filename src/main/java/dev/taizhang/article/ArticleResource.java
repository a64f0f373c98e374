package dev.taizhang.article;

import dev.taizhang.ledger.DueFilter;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.ledger.RecordFilter;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles over HTTP: their text and its three reviews. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "articles", description = "信息: three reviews, publications, media pick-ups.")
@RunOnVirtualThread
class ArticleResource {

    /** Below the path of all ledgers. */
    static final String LEDGER = "/articles";

    static final String PATH = Ledger.ROOT + "articles";

    private final ArticleWorkflow workflow;
    private final ArticleQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    ArticleResource(
            ArticleWorkflow workflow, ArticleQueries queries, Idempotency idempotency, Preconditions preconditions) {
        this.workflow = workflow;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Path(LEDGER)
    @Operation(operationId = "listArticles", summary = "Articles by day, without their texts")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ArticleLine> list(
            @BeanParam RecordFilter filter, @BeanParam DueFilter due, @BeanParam PageRequest page) {
        return queries.list(filter, due, page);
    }

    @POST
    @Path(LEDGER)
    @Operation(operationId = "createArticle", summary = "Enter an article as a draft")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response create(Article article) {
        return created(() -> workflow.create(article, Provenance.ENTERED));
    }

    @POST
    @Path(LEDGER + "/{id}/copies")
    @Operation(operationId = "copyArticle", summary = "Enter a new draft with the same content")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response copy(@PathParam("id") String id) {
        return created(() -> workflow.copy(id));
    }

    @GET
    @Path(LEDGER + "/{id}")
    @Operation(operationId = "getArticle", summary = "An article with all that became of it")
    @APIResponseSchema(ArticleView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(queries.get(id));
    }

    @PUT
    @Path(LEDGER + "/{id}")
    @Operation(operationId = "replaceArticle", summary = "Put other content into a draft")
    @APIResponseSchema(ArticleView.class)
    public Response replace(@PathParam("id") String id, Article article) {
        workflow.replace(id, article, preconditions::requireMatch);
        return shown(id);
    }

    @GET
    @Path(LEDGER + "/{id}/versions")
    @Operation(operationId = "listArticleVersions", summary = "All versions of an article, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ArticleView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return queries.versions(id, page);
    }

    @POST
    @Path(LEDGER + "/{id}/submission")
    @Operation(operationId = "submitArticle", summary = "Hand the text in for review")
    @APIResponseSchema(ArticleView.class)
    public Response submit(@PathParam("id") String id) {
        workflow.submit(id, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(LEDGER + "/{id}/reviews")
    @Operation(operationId = "reviewArticle", summary = "Pass, return or reject at the stage the article is in")
    @APIResponseSchema(ArticleView.class)
    public Response review(@PathParam("id") String id, ReviewRequest review) {
        workflow.review(id, review.decision(), review.reason(), preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(LEDGER + "/{id}/void")
    @Operation(operationId = "voidArticle", summary = "Void an article that has not been published")
    @APIResponseSchema(ArticleView.class)
    public Response voidArticle(@PathParam("id") String id, ReasonRequest request) {
        workflow.voidArticle(id, request.reason(), preconditions::requireMatch);
        return shown(id);
    }

    private Response created(Supplier<String> creation) {
        return idempotency.once(() -> {
            String id = creation.get();
            return Answers.created(PATH + "/" + id, queries.get(id));
        });
    }

    private Response shown(String id) {
        return Answers.ok(queries.get(id));
    }
}
