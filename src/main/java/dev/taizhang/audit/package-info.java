/**
 * Who did what: one audit row and one row for the feed of changes, written in the transaction of the change itself.
 * Every room that changes something comes in through {@link dev.taizhang.audit.ChangeLog}.
 */
@NullMarked
package dev.taizhang.audit;

import org.jspecify.annotations.NullMarked;
