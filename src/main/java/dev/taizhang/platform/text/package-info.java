/** Texts for people, Chinese first. Everybody may ask for a text by its key. */
@NullMarked
package dev.taizhang.platform.text;

import org.jspecify.annotations.NullMarked;
