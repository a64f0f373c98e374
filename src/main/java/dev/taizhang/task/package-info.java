/**
 * What all workflows together have to say: their tables, as the contract publishes them. Nobody comes in here.
 */
@NullMarked
package dev.taizhang.task;

import org.jspecify.annotations.NullMarked;
