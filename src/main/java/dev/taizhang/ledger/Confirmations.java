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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Confirms many records, each in a transaction of its own: one that is refused does not hold up the others. */
@ApplicationScoped
class Confirmations {

    private static final Logger LOG = Logger.getLogger(Confirmations.class);

    private final RecordLifecycle lifecycle;
    private final RecordBook book;
    private final RecordVersionRepository versions;
    private final Messages messages;
    private final Occurrences occurrences;
    private final CurrentCaller caller;

    Confirmations(
            RecordLifecycle lifecycle,
            RecordBook book,
            RecordVersionRepository versions,
            Messages messages,
            Occurrences occurrences,
            CurrentCaller caller) {
        this.lifecycle = lifecycle;
        this.book = book;
        this.versions = versions;
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
                Standing standing = standing(ledger, item.id());
                return new Outcome(item.id(), true, null, null, standing.state(), standing.etag(), standing.allowed());
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
        Standing standing = shown(ledger, id);
        List<String> left =
                ledger.machine().left(standing.allowed(), RecordState.Transition.CONFIRM.name(), refused.code());
        return new Outcome(id, false, code, message, standing.state(), standing.etag(), left);
    }

    /** How a record stands; nothing where that cannot be told. */
    private record Standing(
            @Nullable String state, @Nullable String etag, List<String> allowed) {}

    private Standing standing(Ledger<?> ledger, String id) {
        LedgerRecord record = book.readable(ledger, id);
        return new Standing(record.state(), RecordBook.etag(record), allowed(ledger, record));
    }

    /** While an amendment is under way, what is asked for is about it. */
    private List<String> allowed(Ledger<?> ledger, LedgerRecord record) {
        Integer pending = record.pendingVersion();
        String state = pending == null
                ? record.state()
                : versions.get(record.id(), pending).state().name();
        return ledger.machine().allowedTransitions(state);
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

    /** How it stands after a refusal, as the caller may see it. */
    private Standing shown(Ledger<?> ledger, String id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> standing(ledger, id));
        } catch (RuntimeException unknown) {
            return new Standing(null, null, List.of());
        }
    }
}
