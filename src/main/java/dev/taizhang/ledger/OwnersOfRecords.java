package dev.taizhang.ledger;

import dev.taizhang.audit.RecordOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Tells the trail whose records are of which something was taken away. */
@ApplicationScoped
class OwnersOfRecords implements RecordOwners {

    private final LedgerRecordRepository records;

    OwnersOfRecords(LedgerRecordRepository records) {
        this.records = records;
    }

    @Override
    public Map<String, String> ownersOf(Collection<String> ids) {
        return records.keepers(ids);
    }
}
