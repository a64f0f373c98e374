package dev.taizhang.audit;

import dev.taizhang.shared.Ids;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request was for, in the words of the paths that the service has, never in those of the client: a path may hold
 * anything.
 *
 * @param action as {@code POST_MEETING_CONFIRMATION}
 * @param resourceId the id in the path, if it looks like one
 */
record Asked(String action, String resourceKind, String resourceId) {

    static final String ROOT = "/api/v1/";
    private static final Pattern RULE = Pattern.compile("\\{\\s*(\\w+)[^}]*}");
    private static final String LEDGER = "ledger";
    private static final String ATTACHMENT = "attachment";

    /** Of a request that this method answers. */
    static @Nullable Asked of(String httpMethod, Method method, MultivaluedMap<String, String> parameters) {
        String path = (path(method.getDeclaringClass().getAnnotation(Path.class)) + "/"
                        + path(method.getAnnotation(Path.class)))
                .replaceAll("/+", "/");
        if (!path.startsWith(ROOT)) {
            return null;
        }
        List<String> segments = Arrays.stream(RULE.matcher(path.substring(ROOT.length()))
                        .replaceAll("{$1}")
                        .split("/"))
                .map(segment -> ledger(segment, parameters))
                .toList();
        String id = parameters.getFirst(segments.contains("{" + ATTACHMENT + "}") ? ATTACHMENT : "id");
        return new Asked(
                action(httpMethod, segments), kind(segments), id != null && Ids.isOne(id) ? id : Occurrence.NOTHING);
    }

    /** What is asked for by a method and the segments of a path below {@value #ROOT}, variables in braces. */
    static String action(String httpMethod, List<String> segments) {
        String below = segments.stream()
                .skip(1)
                .filter(segment -> !segment.startsWith("{"))
                .collect(Collectors.joining("_"));
        return capitals(httpMethod + "_" + singular(segments.getFirst()) + (below.isEmpty() ? "" : "_" + below));
    }

    /** Kind of what such a path is about. */
    static String kind(List<String> segments) {
        return capitals(segments.contains("{" + ATTACHMENT + "}") ? ATTACHMENT : singular(segments.getFirst()));
    }

    private static String path(@Nullable Path annotation) {
        return annotation == null ? "" : annotation.value();
    }

    /** Which ledger is a part of the path that only takes the names of ledgers. */
    private static String ledger(String segment, MultivaluedMap<String, String> parameters) {
        if (!segment.toLowerCase(Locale.ROOT).endsWith(LEDGER + "}")) {
            return segment;
        }
        String named = parameters.getFirst(segment.substring(1, segment.length() - 1));
        return named == null ? LEDGER : named;
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
