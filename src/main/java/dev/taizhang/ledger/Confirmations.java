package dev.taizhang.ledger;

import dev.taizhang.audit.Occurrence;
import dev.taizhang.audit.Occurrences;
import dev.taizhang.ledger.ConfirmationOutcomes.Outcome;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.Refusals;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.web.Trace;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Confirms many records, each in a transaction of its own: one that is refused does not hold up the others. */
@ApplicationScoped
class Confirmations {

    private static final Logger LOG = Logger.getLogger(Confirmations.class);

    private final RecordLifecycle lifecycle;
    private final RecordBook book;
    private final Messages messages;
    private final Occurrences occurrences;
    private final CurrentCaller caller;

    Confirmations(
            RecordLifecycle lifecycle,
            RecordBook book,
            Messages messages,
            Occurrences occurrences,
            CurrentCaller caller) {
        this.lifecycle = lifecycle;
        this.book = book;
        this.messages = messages;
        this.occurrences = occurrences;
        this.caller = caller;
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
                return new Outcome(
                        item.id(), true, null, null, record.state(), RecordBook.etag(record), allowed(ledger, record));
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
        takeDown(ledger, id, code);
        String message = messages.get(
                messages.locale(), refused.detailKey(), refused.arguments().toArray());
        Optional<LedgerRecord> record = shown(ledger, id);
        return new Outcome(
                id,
                false,
                code,
                message,
                record.map(LedgerRecord::state).orElse(null),
                record.map(RecordBook::etag).orElse(null),
                record.map(shown -> allowed(ledger, shown)).orElse(List.of()));
    }

    private static List<String> allowed(Ledger<?> ledger, LedgerRecord record) {
        return ledger.machine().allowedTransitions(record.state());
    }

    /** As if it had been asked for alone: the answer to all of them says nothing of a refusal. */
    private void takeDown(Ledger<?> ledger, String id, String code) {
        String known = Ids.isOne(id) ? id : Occurrence.NOTHING;
        occurrences.note(
                Occurrence.by(
                        caller.get(),
                        "POST_" + ledger.kind() + "_CONFIRMATION",
                        ledger.kind(),
                        known,
                        dev.taizhang.audit.AuditOutcome.REFUSED,
                        code),
                Trace.current());
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
