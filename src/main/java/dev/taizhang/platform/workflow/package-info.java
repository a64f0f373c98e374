/**
 * What every workflow is: one table of states, transitions and roles, from which refusals, the list of what is allowed,
 * the documentation and the test of every combination are taken. Every room with states of its own comes in.
 */
@NullMarked
package dev.taizhang.platform.workflow;

import org.jspecify.annotations.NullMarked;
