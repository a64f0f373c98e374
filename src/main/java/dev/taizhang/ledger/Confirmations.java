package dev.taizhang.ledger;

import dev.taizhang.ledger.ConfirmationOutcomes.Outcome;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.Refusals;
import dev.taizhang.platform.text.Messages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Confirms many records, each in a transaction of its own: one that is refused does not hold up the others. */
@ApplicationScoped
class Confirmations {

    private static final Logger LOG = Logger.getLogger(Confirmations.class);

    private final RecordLifecycle lifecycle;
    private final RecordBook book;
    private final Messages messages;

    Confirmations(RecordLifecycle lifecycle, RecordBook book, Messages messages) {
        this.lifecycle = lifecycle;
        this.book = book;
        this.messages = messages;
    }

    ConfirmationOutcomes confirm(Ledger<?> ledger, ConfirmationsRequest request) {
        return new ConfirmationOutcomes(
                request.items().stream().map(item -> one(ledger, item)).toList());
    }

    private Outcome one(Ledger<?> ledger, ConfirmationsRequest.Item item) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                lifecycle.confirm(ledger, item.id(), etag -> {
                    if (!ETags.matchesState(item.etag(), etag)) {
                        throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("currentVersion", etag);
                    }
                });
                LedgerRecord record = book.readable(ledger, item.id());
                return new Outcome(item.id(), true, null, null, record.state(), RecordBook.etag(record));
            });
        } catch (RuntimeException failed) {
            // Whatever befell this one, what became of the others must reach the client.
            return refused(ledger, item.id(), problem(item.id(), failed));
        }
    }

    private static Problem problem(String id, RuntimeException failed) {
        Problem problem = Refusals.of(failed);
        if (problem.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf(failed, "Record %s could not be confirmed", id);
        }
        return problem;
    }

    private Outcome refused(Ledger<?> ledger, String id, Problem refused) {
        String code = refused.code().name();
        String message = messages.get(
                messages.locale(),
                "problems." + code + ".detail",
                refused.arguments().toArray());
        Optional<LedgerRecord> record = shown(ledger, id);
        return new Outcome(
                id,
                false,
                code,
                message,
                record.map(LedgerRecord::state).orElse(null),
                record.map(RecordBook::etag).orElse(null));
    }

    /** The record as the caller may see it; none where that cannot be told. */
    private Optional<LedgerRecord> shown(Ledger<?> ledger, String id) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> book.readable(ledger, id)));
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
