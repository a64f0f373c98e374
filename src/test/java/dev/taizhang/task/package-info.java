/** All workflows together, through HTTP: every state, transition and role. */
@NullMarked
package dev.taizhang.task;

import org.jspecify.annotations.NullMarked;
