package dev.taizhang.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that an answer says: status, headers, body. */
final class Said {

    /** Headers with what no two answers share; that they are there says as much as with others. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "traceparent", "x-trace-id", "ratelimit", "ratelimit-policy", "x-ratelimit-remaining");

    private Said() {}

    /**
     * An answer without what belongs to the moment.
     *
     * @param asked what the request itself said, which is taken out
     */
    static String of(int status, Map<String, List<String>> headers, String body, Collection<String> asked) {
        Map<String, List<String>> kept = new TreeMap<>();
        // How small the body was made depends on what the request said, which is in it.
        boolean isPacked = headers.toString().contains("gzip");
        headers.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            kept.put(lower, OF_THE_MOMENT.contains(lower) ? List.of() : values);
            if (isPacked && lower.equals("content-length")) {
                kept.put(lower, List.of());
            }
        });
        String all = status + " " + kept + " " + body;
        all = all.replaceAll("\"traceId\":\"[^\"]*\"", "");
        for (String text : asked) {
            all = all.replace(text, "…").replace(URLEncoder.encode(text, StandardCharsets.UTF_8), "…");
        }
        return all;
    }
}
