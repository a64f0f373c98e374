/**
 * The register of papers received 来文. Agenda items of meetings name them through
 * {@link dev.taizhang.sourcedocument.SourceDocuments}; how soon they are studied is a figure.
 */
@NullMarked
package dev.taizhang.sourcedocument;

import org.jspecify.annotations.NullMarked;
