package dev.taizhang.ledger;

import dev.taizhang.ledger.ConfirmationOutcomes.Outcome;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.text.Messages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Confirms many records, each in a transaction of its own: one that is refused does not hold up the others. */
@ApplicationScoped
class Confirmations {

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
                    if (!ETags.matches(item.etag(), etag)) {
                        throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("currentVersion", etag);
                    }
                });
                LedgerRecord record = book.readable(ledger, item.id());
                return new Outcome(item.id(), true, null, null, record.state(), RecordBook.etag(record));
            });
        } catch (Problem refused) {
            return refused(ledger, item.id(), refused);
        }
    }

    private Outcome refused(Ledger<?> ledger, String id, Problem refused) {
        String code = refused.code().name();
        String message = messages.get(
                messages.locale(), "problems." + code, refused.arguments().toArray());
        Optional<LedgerRecord> record = refused.code() == ErrorCode.NOT_FOUND
                ? Optional.empty()
                : Optional.of(QuarkusTransaction.requiringNew().call(() -> book.readable(ledger, id)));
        return new Outcome(
                id,
                false,
                code,
                message,
                record.map(LedgerRecord::state).orElse(null),
                record.map(RecordBook::etag).orElse(null));
    }
}
