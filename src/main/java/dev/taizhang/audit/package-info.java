/**
 * Who did what: one audit row and one row for the feed of changes, written in the transaction of the change itself, and
 * rows for what changed nothing, written beside; then sealed in batches into a chain of hashes. Every room that changes
 * something comes in through {@link dev.taizhang.audit.ChangeLog}, for anything else worth a row through {@link
 * dev.taizhang.audit.Occurrences}. The room of inspection reads.
 */
@NullMarked
package dev.taizhang.audit;

import org.jspecify.annotations.NullMarked;
