/**
 * The tree of organisations and its history. Other rooms ask for subtrees and names through the public ports; entities
 * and tables stay in here.
 */
@NullMarked
package dev.taizhang.organization;

import org.jspecify.annotations.NullMarked;
