package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a request for what no part behind it should have to bear. */
final class Doorkeeper {

    /** Characters of a request target; lists of ids fit easily. */
    static final int LONGEST_TARGET = 8000;

    /** Bytes of all headers together. */
    static final int LARGEST_HEADERS = 32_000;

    private static final int LONGEST_LIST = 2000;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String PARAMETERS = "(?:\\s*;\\s*(?:" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + ")?)?)*+\\s*";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + PARAMETERS);
    // A lone asterisk stands in the default header of a well-known client library.
    private static final Pattern MEDIA_RANGE = Pattern.compile("\\s*(?:" + TOKEN + "/" + TOKEN + "|\\*)" + PARAMETERS);
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*+\"[^\"]*+\")*+[^\"]*+$)");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Bytes of a body that is no file: above the 4 MiB of the largest JSON, which is refused by its reader. */
    static final long LARGEST_TEXT = 5 << 20;

    private final List<FilePaths> files;

    Doorkeeper(List<FilePaths> files) {
        this.files = List.copyOf(files);
    }

    @Nullable
    ErrorCode refuses(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.TRACE)) {
            return ErrorCode.METHOD_NOT_ALLOWED;
        }
        if (request.uri().length() > LONGEST_TARGET) {
            return ErrorCode.URI_TOO_LONG;
        }
        if (sizeOf(request.headers()) > LARGEST_HEADERS) {
            return ErrorCode.HEADERS_TOO_LARGE;
        }
        if (!isAddress(request.uri()) || !isReadable(request.uri()) || !areMediaTypes(request.headers())) {
            return ErrorCode.MALFORMED_REQUEST;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            return ErrorCode.UNSUPPORTED_MEDIA_TYPE;
        }
        String length = request.getHeader("Content-Length");
        return length != null && isMoreThan(length, largestBody(request)) ? ErrorCode.PAYLOAD_TOO_LARGE : null;
    }

    private long largestBody(HttpServerRequest request) {
        String path = request.path();
        return files.stream()
                .filter(file -> path != null && file.takesFile(path))
                .mapToLong(FilePaths::largest)
                .findFirst()
                .orElse(LARGEST_TEXT);
    }

    /** Whether a refused body is small enough to be read to its end, and thrown away. */
    boolean bearsToRead(HttpServerRequest request) {
        return !isMoreThan(request.getHeader("Content-Length"), LARGEST_TEXT * 10);
    }

    /** What parts behind the door take for granted of an address (RFC 3986, and beyond it any letter). */
    static boolean isAddress(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Escapes are complete, and what they stand for is UTF-8 without NUL. */
    static boolean isReadable(String target) {
        if (target.indexOf('%') < 0) {
            return true;
        }
        if (BROKEN_ESCAPE.matcher(target).find()) {
            return false;
        }
        byte[] bytes = new byte[target.length()];
        int count = 0;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            bytes[count++] = c == '%' ? (byte) Integer.parseInt(target, i + 1, i + 3, 16) : (byte) (c < 0x80 ? c : '?');
            i += c == '%' ? 2 : 0;
        }
        try {
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count));
            return text.chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean areMediaTypes(MultiMap headers) {
        boolean accepted = headers.getAll("Accept").stream()
                .allMatch(list -> list.length() <= LONGEST_LIST
                        && COMMA.splitAsStream(list)
                                .allMatch(range -> range.isBlank()
                                        || MEDIA_RANGE.matcher(range).matches()));
        return accepted
                && headers.getAll("Content-Type").stream()
                        .allMatch(type -> type.length() <= LONGEST_LIST
                                && MEDIA_TYPE.matcher(type).matches());
    }

    private static int sizeOf(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    private static boolean isMoreThan(String length, long most) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
