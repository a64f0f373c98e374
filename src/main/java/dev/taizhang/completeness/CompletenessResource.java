package dev.taizhang.completeness;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
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

/** Who has declared a period complete, over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path(CompletenessResource.PATH)
@Tag(name = "completeness", description = "催报: who has declared a period complete, who has not, and by when it is due.")
@RunOnVirtualThread
class CompletenessResource {

    static final String PATH = "/api/v1/completeness";

    private final CompletenessQueries queries;
    private final Declarations declarations;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    CompletenessResource(
            CompletenessQueries queries,
            Declarations declarations,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.queries = queries;
        this.declarations = declarations;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listCompleteness",
            summary = "Who of a subtree has declared a period complete, and who has not")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<CompletenessView> list(@BeanParam CompletenessFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page);
    }

    @POST
    @Operation(operationId = "declareCompleteness", summary = "Declare that all records of a period are in")
    @APIResponseSchema(value = DeclarationView.class, responseCode = "201")
    public Response declare(DeclarationRequest request) {
        return idempotency.once(() -> {
            Shown<DeclarationView> declared = declarations.declare(request);
            return Answers.created(PATH + "/" + declared.view().id(), declared);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCompletenessDeclaration", summary = "One declaration of completeness")
    @APIResponseSchema(DeclarationView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(declarations.get(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawCompleteness",
            summary = "Withdraw a declaration, as its organisation or as a superior that sends it back")
    @APIResponseSchema(DeclarationView.class)
    public Response withdraw(@PathParam("id") String id, WithdrawalRequest request) {
        return Answers.ok(declarations.withdraw(id, request.reason()));
    }
}
