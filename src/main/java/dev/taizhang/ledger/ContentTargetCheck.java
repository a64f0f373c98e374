package dev.taizhang.ledger;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** That a record fits what it refers to and, where it is there already, stays where it was entered; in all ledgers. */
@ApplicationScoped
class ContentTargetCheck implements TargetCheck<RecordContent> {

    private final AddressedRecords records;
    private final RecordFit fit;

    ContentTargetCheck(AddressedRecords records, RecordFit fit) {
        this.records = records;
        this.fit = fit;
    }

    @Override
    public Class<RecordContent> type() {
        return RecordContent.class;
    }

    @Override
    public void check(RecordContent body, UriInfo target, Faults faults) {
        check(body, "", target, faults);
    }

    void check(@Nullable RecordContent content, String pointerPrefix, UriInfo target, Faults faults) {
        if (content == null) {
            return;
        }
        records.considered(target, Role.CLERK).ifPresent(record -> fit.content(record, content, pointerPrefix, faults));
        records.ledger(target)
                .ifPresent(ledger -> settle(ledger, content, AddressedRecords.id(target), pointerPrefix, faults));
    }

    /** What it refers to is looked for among that which the caller may read. */
    private static <C extends RecordContent> void settle(
            Ledger<C> ledger, RecordContent content, @Nullable String recordId, String pointerPrefix, Faults faults) {
        if (ledger.contentType().isInstance(content)) {
            C given = ledger.contentType().cast(content);
            ledger.settled(given, pointerPrefix, faults);
            ledger.fit(given, recordId, pointerPrefix, faults);
        }
    }
}
