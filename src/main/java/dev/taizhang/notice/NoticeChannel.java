package dev.taizhang.notice;

/** By which way a subscriber is told. The names are those of the wire. */
enum NoticeChannel {
    /** A signed request to an address of the allow-list. */
    WEBHOOK,
    /** A mail to an address of a domain of the allow-list, unsigned. */
    EMAIL;

    /** Whether what is sent is signed with a secret of the subscriber. */
    boolean signed() {
        return this == WEBHOOK;
    }
}
