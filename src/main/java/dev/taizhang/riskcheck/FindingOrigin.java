package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Which check and which item of it a finding comes from. */
@Entity
@Table(name = "finding_origin")
class FindingOrigin {

    @Id
    @Column(name = "finding_id")
    private String findingId;

    /** What it repeats is looked for there. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "check_id")
    private String checkId;

    @Column(name = "check_item")
    private int checkItem;

    @Column(name = "template_id")
    private @Nullable String templateId;

    protected FindingOrigin() {}

    FindingOrigin(LedgerRecord finding, String checkId, int checkItem, String templateId) {
        this.findingId = finding.id();
        this.organizationId = finding.organizationId();
        this.checkId = checkId;
        this.checkItem = checkItem;
        this.templateId = templateId;
    }

    String findingId() {
        return findingId;
    }

    String checkId() {
        return checkId;
    }

    int checkItem() {
        return checkItem;
    }

    /** Whether its check was made with that template. */
    boolean isOf(String template) {
        return template.equals(templateId);
    }

    void moveTo(int newItem) {
        checkItem = newItem;
    }
}
