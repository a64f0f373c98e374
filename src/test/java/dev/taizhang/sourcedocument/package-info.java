/** The register of papers received. */
@NullMarked
package dev.taizhang.sourcedocument;

import org.jspecify.annotations.NullMarked;
