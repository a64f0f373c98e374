/**
 * Looking at the trail: its rows inside the reach of an administrator, and the proof that nobody bent it. Apart from the
 * room that writes it, which every other room needs, because who may look is decided over the tree. Nobody comes in here.
 */
@NullMarked
package dev.taizhang.inspection;

import org.jspecify.annotations.NullMarked;
