/** Organisations over HTTP: their history, their place in the tree, who may change them, and what is refused. */
@NullMarked
package dev.taizhang.organization;

import org.jspecify.annotations.NullMarked;
