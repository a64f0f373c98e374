package dev.taizhang.notice;

/** By which way a subscriber is told. The names are those of the wire. */
enum NoticeChannel {
    /** A signed request to an address of the allow-list. */
    WEBHOOK
}
