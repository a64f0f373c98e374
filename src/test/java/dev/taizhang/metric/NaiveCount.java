package dev.taizhang.metric;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a record counts for, read straight from its body by the words of the definition. */
final class NaiveCount {

    private NaiveCount() {}

    static boolean hosted(Map<String, Object> body, Set<String> subtree) {
        Object coHosts = body.getOrDefault("coHosts", List.of());
        return subtree.contains(String.valueOf(body.get("organization")))
                || ((List<?>) coHosts).stream().map(String::valueOf).anyMatch(subtree::contains);
    }

    static long amount(String metric, String ledger, Map<String, Object> body) {
        if (metric.equals("STUDY_MEETING_COUNT")) {
            boolean study = "STUDY".equals(body.get("type"))
                    || String.valueOf(body.get("agenda")).contains("STUDY");
            return ledger.equals("meetings") && study ? 1 : 0;
        }
        return ledger.equals("activities") && "HELD".equals(body.get("status"))
                ? Long.parseLong(String.valueOf(body.get("sessions")))
                : 0;
    }
}
