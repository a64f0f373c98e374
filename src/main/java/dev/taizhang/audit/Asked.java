package dev.taizhang.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request was for, in the words of the paths that the service has, never in those of the client: a path may hold
 * anything.
 *
 * @param action as {@code POST_MEETING_CONFIRMATION}
 * @param resourceId the id in the path, if it looks like one
 * @param named what the path names where that is no id, as a metric, an organisation or its report for a period; for what
 *     was answered alone: of anything else it is what the client wrote
 * @param recordId the id that a path begins with, if it looks like one: of the record to which a file belongs, say
 * @param organization id or code of the organisation that the path names, for what was answered alone
 * @param served whether the API has that path
 */
record Asked(
        String action,
        String resourceKind,
        String resourceId,
        @Nullable String named,
        @Nullable String recordId,
        @Nullable String organization,
        boolean served) {

    static final String ROOT = "/api/v1/";
    private static final String ATTACHMENT = "attachment";

    /** What was taken away: a file with the record that it belongs to. */
    String taken() {
        if (named != null) {
            return named;
        }
        return recordId == null || recordId.equals(resourceId) ? resourceId : recordId + "/" + resourceId;
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
        return capitals(isOfAttachment(segments) ? ATTACHMENT : singular(segments.getFirst()));
    }

    /** Which variable of such a path has the id of what it is about. */
    static String idVariable(List<String> segments) {
        return isOfAttachment(segments) ? ATTACHMENT : "id";
    }

    private static boolean isOfAttachment(List<String> segments) {
        return segments.contains("{" + ATTACHMENT + "}");
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
