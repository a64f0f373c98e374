package dev.taizhang.article;

/** How an article came before readers. */
enum PlacementKind {
    /** On a channel of the office. */
    PUBLICATION,
    /** In other media. */
    PICKUP;

    /** Kind of the facts it gives to the figures. */
    String factSource() {
        return "ARTICLE_" + name();
    }
}
