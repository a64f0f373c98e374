package dev.taizhang.account;

/** Who stands behind an account. */
enum AccountKind {
    /** A post; signs in with a password or through the office's identity provider. */
    POST,
    /** A machine client; shows a key. */
    CLIENT
}
