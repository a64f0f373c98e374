package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Recorded;
import dev.taizhang.platform.csv.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands, or stood, for an item of a plan, as clients see it.
 *
 * @param recordNumber null, as the kind and the title, where the caller may not read the record
 */
@Schema(name = "PlanFulfilment")
record FulfilmentView(
        int no,
        String item,
        String recordId,
        @Coded("kind") @Nullable String recordType,
        @Nullable String recordNumber,
        @Nullable String title,
        @JsonUnwrapped Recorded recorded) {

    static FulfilmentView of(Fulfilment fulfilment, @Nullable LedgerRecord record) {
        return new FulfilmentView(
                fulfilment.no(),
                fulfilment.itemKey(),
                fulfilment.recordId(),
                record == null ? null : record.kind(),
                record == null ? null : record.number(),
                record == null ? null : record.title(),
                fulfilment.recorded());
    }
}
