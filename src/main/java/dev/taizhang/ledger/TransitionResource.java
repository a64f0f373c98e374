package dev.taizhang.ledger;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The transitions that the records of all ledgers but articles share; the contract lists them for each ledger. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "records", description = "States that the records of all ledgers share.")
@RunOnVirtualThread
class TransitionResource {

    private static final String LEDGER = "/{ledger: " + LedgerRoutes.CONFIRMED_AS_A_WHOLE + "}";

    private final Ledgers ledgers;
    private final RecordLifecycle lifecycle;
    private final RecordCopies copies;
    private final RecordBook book;
    private final RecordQueries queries;
    private final Confirmations confirmations;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    TransitionResource(
            Ledgers ledgers,
            RecordLifecycle lifecycle,
            RecordCopies copies,
            RecordBook book,
            RecordQueries queries,
            Confirmations confirmations,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.ledgers = ledgers;
        this.lifecycle = lifecycle;
        this.copies = copies;
        this.book = book;
        this.queries = queries;
        this.confirmations = confirmations;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @POST
    @Path(LEDGER + "/{id}/submission")
    @Operation(operationId = "submit", summary = "Hand a draft in for confirmation")
    @APIResponseSchema(RecordHead.class)
    public Response submit(@PathParam("ledger") String path, @PathParam("id") String id) {
        return transition(path, id, ledger -> lifecycle.submit(ledger, id, preconditions::requireMatch));
    }

    @POST
    @Path(LEDGER + "/{id}/confirmation")
    @Operation(operationId = "confirm", summary = "Confirm a submitted version: from now on it counts")
    @APIResponseSchema(RecordHead.class)
    public Response confirm(@PathParam("ledger") String path, @PathParam("id") String id) {
        return transition(path, id, ledger -> lifecycle.confirm(ledger, id, preconditions::requireMatch));
    }

    @POST
    @Path(LEDGER + "/{id}/return")
    @Operation(operationId = "return", summary = "Give a submitted version back to the clerk")
    @APIResponseSchema(RecordHead.class)
    public Response giveBack(@PathParam("ledger") String path, @PathParam("id") String id, ReasonRequest request) {
        return transition(
                path, id, ledger -> lifecycle.giveBack(ledger, id, request.reason(), preconditions::requireMatch));
    }

    @POST
    @Path(LEDGER + "/{id}/void")
    @Operation(operationId = "void", summary = "Void a record, or only its pending amendment")
    @APIResponseSchema(RecordHead.class)
    public Response voidRecord(@PathParam("ledger") String path, @PathParam("id") String id, VoidRequest request) {
        return transition(
                path,
                id,
                ledger -> lifecycle.voidRecord(
                        ledger, id, request.reason(), request.version(), preconditions::requireMatch));
    }

    @POST
    @Path(LEDGER + "/{id}/copies")
    @Operation(operationId = "copy", summary = "Enter a new draft with the same content")
    @APIResponseSchema(value = RecordHead.class, responseCode = "201")
    public Response copy(@PathParam("ledger") String path, @PathParam("id") String id) {
        Ledger<?> ledger = ledger(path);
        return idempotency.once(() -> {
            RecordEntry<?> copy = queries.get(ledger, copies.copy(ledger, id));
            return Answers.created(ledger.href() + "/" + copy.head().id(), copy.head(), copy.etag());
        });
    }

    @POST
    @Path(LEDGER + "/confirmations")
    @Operation(operationId = "confirmMany", summary = "Confirm many records, each with its own outcome")
    public ConfirmationOutcomes confirmMany(@PathParam("ledger") String path, ConfirmationsRequest request) {
        return confirmations.confirm(ledger(path), request);
    }

    private Response transition(String path, String id, Consumer<Ledger<?>> step) {
        Ledger<?> ledger = ledger(path);
        book.readable(ledger, id);
        step.accept(ledger);
        RecordEntry<?> entry = queries.get(ledger, id);
        return Answers.ok(entry.head(), entry.etag());
    }

    private Ledger<?> ledger(String path) {
        return ledgers.atPath(path).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }
}
