package dev.taizhang.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That some version of a duty named an organisation. */
@Entity
@Table(name = "obligation_rule_organization")
class RuleOrganization {

    @EmbeddedId
    private Key key;

    @Embeddable
    record Key(
            @Column(name = "organization_id") String organizationId,
            @Column(name = "rule_id") String ruleId) {}

    protected RuleOrganization() {}

    RuleOrganization(String organizationId, String ruleId) {
        this.key = new Key(organizationId, ruleId);
    }

    Key key() {
        return key;
    }
}
