/** Lectures 讲党课、宣讲: who spoke by category, how many attended. */
@NullMarked
package dev.taizhang.lecture;

import org.jspecify.annotations.NullMarked;
