package dev.taizhang.actionitem;

import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Takes the steps that requests ask for, and answers with what the item is then. */
@ApplicationScoped
class ActionSteps {

    private final ActionWork work;
    private final ActionCloseOut closeOut;
    private final ActionItemQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    ActionSteps(
            ActionWork work,
            ActionCloseOut closeOut,
            ActionItemQueries queries,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.work = work;
        this.closeOut = closeOut;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    Response note(String id, ProgressRequest request) {
        return created(
                id, () -> work.note(id, request.on(), request.progress(), request.note(), preconditions::requireMatch));
    }

    Response extend(String id, ExtensionRequest request) {
        return created(id, () -> work.askExtension(id, request.to(), request.reason(), preconditions::requireMatch));
    }

    Response approve(String id, int no) {
        work.approveExtension(id, no, preconditions::requireMatch);
        return shown(id);
    }

    Response reject(String id, int no, ReasonRequest request) {
        work.rejectExtension(id, no, request.reason(), preconditions::requireMatch);
        return shown(id);
    }

    Response addEvidence(String id, EvidenceRequest request) {
        return created(id, () -> work.addEvidence(id, request.text(), preconditions::requireMatch));
    }

    Response makeReady(String id) {
        work.makeReady(id, preconditions::requireMatch);
        return shown(id);
    }

    Response verify(String id, ActionVerificationRequest request) {
        return created(id, () -> closeOut.verify(id, request.outcome(), request.reason(), preconditions::requireMatch));
    }

    Response close(String id, ActionClosureRequest request) {
        closeOut.close(id, request.on(), preconditions::requireMatch);
        return shown(id);
    }

    Response shown(String id) {
        return Answers.ok(queries.get(id));
    }

    private Response created(String id, Runnable step) {
        return created(() -> {
            step.run();
            return id;
        });
    }

    /** Answers with the item that was made, or that now has one thing more. */
    Response created(Supplier<String> step) {
        return idempotency.once(() -> {
            String id = step.get();
            return Answers.created(ActionItemResource.PATH + "/" + id, queries.get(id));
        });
    }
}
