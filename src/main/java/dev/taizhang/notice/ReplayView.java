package dev.taizhang.notice;

/**
 * What became of the wish to have dead letters tried anew.
 *
 * @param replayed how many wait again
 * @param more whether there are more, so that it is to be asked again
 */
record ReplayView(int replayed, boolean more) {}
