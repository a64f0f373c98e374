/** The rules of the house that a machine can hold: who may depend on whom, what things are called, where they lie. */
@NullMarked
package dev.taizhang.architecture;

import org.jspecify.annotations.NullMarked;
