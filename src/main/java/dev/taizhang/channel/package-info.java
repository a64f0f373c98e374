/**
 * Channels 阵地: where an office publishes. A register: whoever works below the organisation that keeps a channel may
 * read and use it. Articles come in through {@link dev.taizhang.channel.Channels}.
 */
@NullMarked
package dev.taizhang.channel;

import org.jspecify.annotations.NullMarked;
