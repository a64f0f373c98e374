/**
 * What all workflows together have to say: what waits for the caller, and their tables, as the contract publishes them.
 * Rooms with something that waits answer through {@link dev.taizhang.ledger.TaskSource}, but for those below the ledgers, for
 * which this one answers; nobody comes in here.
 */
@NullMarked
package dev.taizhang.task;

import org.jspecify.annotations.NullMarked;
