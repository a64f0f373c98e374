package dev.taizhang.ledger;

import dev.taizhang.ledger.RecordState.Transition;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the room that keeps attachments needs to know of a record, whatever its ledger: which version a caller sees, which
 * one it may change, and how a change is recorded.
 */
@ApplicationScoped
public class Editions {

    private final RecordBook book;
    private final RecordVersionRepository versions;
    private final List<AttachmentRule> rules;

    Editions(RecordBook book, RecordVersionRepository versions, @All List<AttachmentRule> rules) {
        this.book = book;
        this.versions = versions;
        this.rules = List.copyOf(rules);
    }

    /**
     * A record the caller may read.
     *
     * @param version the version wanted; null for the one in force, or the only one
     */
    @Transactional
    public Edition shown(Ledger<?> ledger, String id, @Nullable Integer version) {
        LedgerRecord record = book.readable(ledger, id);
        int wanted = version == null ? record.version() : version;
        if (wanted < 1 || wanted > versions.latest(record.id())) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
        return edition(record, wanted, false);
    }

    /** A record under its lock in the version that the caller may change now. */
    @Transactional
    public Edition open(Ledger<?> ledger, String id) {
        return ledger.confirmedAsAWhole() ? draft(ledger, id) : byRule(ledger, id);
    }

    /** Records a change of what is kept beside the content of an open record; the caller has a part in it from now on. */
    @Transactional
    public Recording change(Edition edition, String action, @Nullable String before, @Nullable String after) {
        LedgerRecord record = edition.record();
        versions.get(record.id(), edition.version()).contribute(book.caller());
        rule(record.kind()).ifPresent(rule -> rule.changed(record));
        return book.change(record, action, before, after);
    }

    /** The user name of whoever asks. */
    public String caller() {
        return book.caller();
    }

    private Edition draft(Ledger<?> ledger, String id) {
        LedgerRecord record = book.editable(ledger, id, Expectation.NONE, Role.CLERK);
        Integer pending = record.pendingVersion();
        int version = pending == null ? record.version() : pending;
        versions.get(id, version).require(Transition.EDIT);
        return edition(record, version, true);
    }

    private Edition byRule(Ledger<?> ledger, String id) {
        AttachmentRule rule = rule(ledger.kind()).orElseThrow();
        LedgerRecord record = rule.open(id);
        return edition(record, record.version(), rule.erasable(record));
    }

    private Optional<AttachmentRule> rule(String kind) {
        return rules.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
    }

    private Edition edition(LedgerRecord record, int version, boolean erasable) {
        return new Edition(record, version, versions.confirmedBelow(record.id(), version), erasable);
    }
}
