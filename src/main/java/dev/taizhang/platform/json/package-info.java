/**
 * How request bodies are read: strictly, and with all faults at once. Features declare a record that is a
 * {@code RequestBody}, and a {@code BodyCheck} where fields must be seen together.
 */
@NullMarked
package dev.taizhang.platform.json;

import org.jspecify.annotations.NullMarked;
