package dev.taizhang.article;

/** Where an article stands in its reviews and after them. */
public enum ArticleState {
    DRAFT,
    IN_FIRST,
    IN_SECOND,
    IN_FINAL,
    APPROVED,
    PUBLISHED,
    WITHDRAWN,
    CORRECTED,
    REJECTED,
    VOIDED
}
