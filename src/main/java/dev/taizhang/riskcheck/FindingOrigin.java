package dev.taizhang.riskcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which check and which item of it a finding comes from. */
@Entity
@Table(name = "finding_origin")
class FindingOrigin {

    @Id
    @Column(name = "finding_id")
    private String findingId;

    @Column(name = "check_id")
    private String checkId;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "check_item")
    private int checkItem;

    protected FindingOrigin() {}

    FindingOrigin(String findingId, String checkId, int checkItem) {
        this.findingId = findingId;
        this.checkId = checkId;
        this.checkItem = checkItem;
    }

    String findingId() {
        return findingId;
    }

    String checkId() {
        return checkId;
    }

    void moveTo(int newItem) {
        checkItem = newItem;
    }
}
