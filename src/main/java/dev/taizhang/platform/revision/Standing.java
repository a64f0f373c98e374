package dev.taizhang.platform.revision;

import java.time.Instant;

/**
 * How far a set of scopes has come.
 *
 * @param revision sum of their revisions: it grows with every change and never falls
 * @param changedAt recorded time of the last change; the epoch when there was none
 */
public record Standing(long revision, Instant changedAt) {}
