/**
 * Who may do what, over the whole contract: every operation by every role from every place in the tree, held against the
 * one table in openapi/access.txt; refusals that tell nothing; and that nothing of another branch is in any answer.
 */
@NullMarked
package dev.taizhang.access;

import org.jspecify.annotations.NullMarked;
