/**
 * What all ledgers share, written once and composed in: heads and versions of records, numbers, states, four eyes,
 * lists, and the hand-over to the figures. A ledger comes in with its {@link dev.taizhang.ledger.Ledger}; nothing here
 * knows any of them.
 */
@NullMarked
package dev.taizhang.ledger;

import org.jspecify.annotations.NullMarked;
