/** What all ledgers promise, tried on each of them through HTTP. */
@NullMarked
package dev.taizhang.ledger;

import org.jspecify.annotations.NullMarked;
