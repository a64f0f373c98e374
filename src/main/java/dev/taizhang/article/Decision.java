package dev.taizhang.article;

/** What a reviewer decides. */
public enum Decision {
    PASS,
    /** Back to the drafter: the next submission opens another round. */
    RETURN,
    /** Not to be published. */
    REJECT
}
