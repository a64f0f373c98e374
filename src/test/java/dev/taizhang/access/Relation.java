package dev.taizhang.access;

/** Where a caller holds its role, seen from the organisation that keeps what is asked for. */
enum Relation {
    OWN,
    SUPERIOR,
    BELOW,
    PARTNER,
    SIBLING,
    FOREIGN
}
