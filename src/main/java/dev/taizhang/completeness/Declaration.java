package dev.taizhang.completeness;

import dev.taizhang.completeness.DeclarationState.Transition;
import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** That an organisation has declared a period complete. */
@Entity
@Table(name = "completeness_declaration")
class Declaration {

    @Id
    private String id;

    @Column(name = "organization_id")
    private String organizationId;

    private String period;

    @Enumerated(EnumType.STRING)
    private DeclarationState state;

    @Column(name = "declared_by")
    private String declaredBy;

    @Column(name = "declared_at")
    private Instant declaredAt;

    private @Nullable String note;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdraw_reason")
    private @Nullable String withdrawReason;

    protected Declaration() {}

    Declaration(String organizationId, DeclarationRequest request, String by, Instant at) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.period = request.period();
        this.state = DeclarationState.DECLARED;
        this.declaredBy = by;
        this.declaredAt = at;
        this.note = request.note();
    }

    void withdraw(String reason, String by, Instant at) {
        state = DeclarationState.machine().after(state, Transition.WITHDRAW);
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawReason = reason;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    String period() {
        return period;
    }

    DeclarationState state() {
        return state;
    }

    String declaredBy() {
        return declaredBy;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawReason() {
        return withdrawReason;
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(Arrays.asList(
                id,
                organizationId,
                period,
                state.name(),
                declaredBy,
                declaredAt.toString(),
                note,
                withdrawnBy,
                withdrawnAt == null ? null : withdrawnAt.toString(),
                withdrawReason));
    }
}
