package dev.taizhang.plan;

import dev.taizhang.ledger.RecordPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a record stands for an item of a plan. */
@Entity
@Table(name = "plan_fulfilment")
@AttributeOverride(name = "key.recordId", column = @Column(name = "plan_id"))
class Fulfilment extends RecordPart {

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "record_id")
    private String recordId;

    protected Fulfilment() {}

    Fulfilment(String planId, int no, String itemKey, String recordId, String by, Instant at) {
        super(planId, no, by, at);
        this.itemKey = itemKey;
        this.recordId = recordId;
    }

    String itemKey() {
        return itemKey;
    }

    String recordId() {
        return recordId;
    }

    @Override
    public void requireWithdrawable() {
        FulfilmentState state = stands() ? FulfilmentState.STANDING : FulfilmentState.WITHDRAWN;
        FulfilmentState.machine().after(state, FulfilmentState.Transition.WITHDRAW);
    }
}
