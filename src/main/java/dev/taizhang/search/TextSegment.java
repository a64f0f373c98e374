package dev.taizhang.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text that is shown: the parts put together are the text.
 *
 * @param match whether it is what was looked for
 */
@Schema(description = "A part of a text, plain and never markup; the parts put together are the text.")
public record TextSegment(String text, boolean match) {}
