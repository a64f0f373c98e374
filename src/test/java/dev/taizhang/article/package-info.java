/** Articles through HTTP: their reviews, publications and pick-ups, and what is refused. */
@NullMarked
package dev.taizhang.article;

import org.jspecify.annotations.NullMarked;
