package dev.taizhang.review;

import dev.taizhang.platform.security.Role;

/** The three reviews 初审, 复审, 终审, in their order. */
public enum ReviewStage {
    FIRST(Role.REVIEWER_FIRST),
    SECOND(Role.REVIEWER_SECOND),
    FINAL(Role.REVIEWER_FINAL);

    private final Role role;

    ReviewStage(Role role) {
        this.role = role;
    }

    /** Who may decide at this stage. */
    public Role role() {
        return role;
    }
}
