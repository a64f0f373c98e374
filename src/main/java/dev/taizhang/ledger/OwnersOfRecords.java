package dev.taizhang.ledger;

import dev.taizhang.audit.RecordOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the trail whose a record is of which something was taken away. */
@ApplicationScoped
class OwnersOfRecords implements RecordOwners {

    private final LedgerRecordRepository records;

    OwnersOfRecords(LedgerRecordRepository records) {
        this.records = records;
    }

    @Override
    public Optional<String> ownerOf(String recordId) {
        return records.keeper(recordId);
    }
}
