package dev.taizhang.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an organisation that may change from a day on.
 *
 * @param parentId the organisation above; null at the top of a tree
 * @param creditCode 统一社会信用代码, null where there is none
 * @param memberHeadcount members, 0 or more; null where unknown
 * @param active false from the day after it was closed; a closed organisation keeps its place in the tree, since its
 *     records stay in the figures of those above
 */
@Embeddable
record Traits(
        @Column(name = "parent_id") @Nullable String parentId,
        String name,
        @Column(name = "short_name") String shortName,
        @Enumerated(EnumType.STRING) OrganizationType type,
        @Column(name = "credit_code") @Nullable String creditCode,
        @Column(name = "member_headcount") @Nullable Integer memberHeadcount,
        boolean active) {

    Traits withParent(@Nullable String newParentId) {
        return new Traits(newParentId, name, shortName, type, creditCode, memberHeadcount, active);
    }

    Traits withMemberHeadcount(@Nullable Integer count) {
        return new Traits(parentId, name, shortName, type, creditCode, count, active);
    }

    Traits withNames(String newName, String newShortName) {
        return new Traits(parentId, newName, newShortName, type, creditCode, memberHeadcount, active);
    }

    Traits withType(OrganizationType newType) {
        return new Traits(parentId, name, shortName, newType, creditCode, memberHeadcount, active);
    }

    Traits withCreditCode(@Nullable String newCreditCode) {
        return new Traits(parentId, name, shortName, type, newCreditCode, memberHeadcount, active);
    }

    Traits closed() {
        return new Traits(parentId, name, shortName, type, creditCode, memberHeadcount, false);
    }
}
