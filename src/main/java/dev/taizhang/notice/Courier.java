package dev.taizhang.notice;

import org.jspecify.annotations.Nullable;

/** Brings notices to subscribers of one channel. */
interface Courier {

    NoticeChannel channel();

    /** Why nothing can be sent to this subscriber as things stand, whatever it is; null when it can be tried. */
    @Nullable
    Fault obstacle(NoticeSubscription to);

    /** Tries once. Never throws for what the other side does. */
    Outcome send(NoticeSubscription to, Notice notice);
}
