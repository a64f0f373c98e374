package dev.taizhang.attachment;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one range of a request that is answered with a part (RFC 9110, 14). What is malformed, or names several, is as if it
 * had not been sent.
 *
 * @param from first byte, from 0
 * @param count at least 1
 */
record ByteRange(long from, long count) {

    private static final Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /**
     * The part of a file that is asked for, if it is a part.
     *
     * @param range the header {@code Range}
     * @param ifRange the header {@code If-Range}: the part is wanted only of what has exactly this tag
     * @throws Problem {@link ErrorCode#RANGE_NOT_SATISFIABLE} with {@code size} where none of it is in the file
     */
    static Optional<ByteRange> of(@Nullable String range, @Nullable String ifRange, String etag, long size) {
        if (range == null || (ifRange != null && !ifRange.strip().equals(etag))) {
            return Optional.empty();
        }
        Matcher single = SINGLE.matcher(range.strip().toLowerCase(Locale.ROOT));
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (single.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(single.group(2)));
            return Optional.of(satisfiable(new ByteRange(size - last, last), size));
        }
        long from = Long.parseLong(single.group(1));
        long to = single.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(single.group(2));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(satisfiable(new ByteRange(from, Math.min(to, size - 1) - from + 1), size));
    }

    /** The header {@code Content-Range} of the answer. */
    String of(long size) {
        return "bytes " + from + "-" + (from + count - 1) + "/" + size;
    }

    private static ByteRange satisfiable(ByteRange range, long size) {
        if (range.count() < 1 || range.from() >= size) {
            throw Problem.of(ErrorCode.RANGE_NOT_SATISFIABLE).with("size", size);
        }
        return range;
    }
}
