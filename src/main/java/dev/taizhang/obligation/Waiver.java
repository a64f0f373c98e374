package dev.taizhang.obligation;

import dev.taizhang.ledger.RecordPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an organisation need not fulfil a duty in a period. */
@Entity
@Table(name = "obligation_waiver")
@AttributeOverride(name = "key.recordId", column = @Column(name = "rule_id"))
class Waiver extends RecordPart {

    @Column(name = "organization_id")
    private String organizationId;

    private String period;
    private String reason;

    protected Waiver() {}

    Waiver(String ruleId, int no, String organizationId, WaiverRequest request, String by, Instant at) {
        super(ruleId, no, by, at);
        this.organizationId = organizationId;
        this.period = request.period();
        this.reason = request.reason();
    }

    String organizationId() {
        return organizationId;
    }

    String period() {
        return period;
    }

    String reason() {
        return reason;
    }

    @Override
    public void requireWithdrawable() {
        WaiverState state = stands() ? WaiverState.STANDING : WaiverState.WITHDRAWN;
        WaiverState.machine().after(state, WaiverState.Transition.WITHDRAW);
    }
}
