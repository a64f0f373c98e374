package dev.taizhang.notice;

/** Where a notice stands. The names are those of the wire. */
enum NoticeState {
    /** It is to be delivered, now or after a while. */
    WAITING,
    /** The receiver took it. */
    DELIVERED,
    /** It was tried as often as is configured and is kept until an administrator has it tried anew. */
    DEAD,
    /** It was not delivered: whoever answers for the subscription lost the right to know of it meanwhile. */
    WITHHELD
}
