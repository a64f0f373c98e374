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
        return switch (ledger) {
            case "meetings" -> ofMeeting(metric, body);
            case "lectures" -> ofLecture(metric, body);
            default -> ofActivity(metric, body);
        };
    }

    private static long ofMeeting(String metric, Map<String, Object> body) {
        return switch (metric) {
                    case "STUDY_MEETING_COUNT" ->
                        "STUDY".equals(body.get("type")) || all(body, "agenda", "kind", "STUDY") > 0;
                    case "WORK_REPORT_HEARING_COUNT" -> all(body, "agenda", "kind", "WORK_REPORT_HEARING") > 0;
                    case "SITUATION_REVIEW_COUNT" -> all(body, "agenda", "kind", "SITUATION_REVIEW") > 0;
                    default -> false;
                }
                ? 1
                : 0;
    }

    private static long ofLecture(String metric, Map<String, Object> body) {
        long leading = all(body, "speakers", "category", "LEADING_CADRE");
        long members = all(body, "speakers", "category", "MEMBER_CADRE");
        return switch (metric) {
            case "LECTURE_LEADING_SESSIONS" -> Math.min(1, leading);
            case "LECTURE_MEMBER_SPEAKER_TIMES" -> members;
            case "LECTURE_ATTENDANCE" -> leading + members > 0 ? number(body, "attendance") : 0;
            default -> 0;
        };
    }

    private static long ofActivity(String metric, Map<String, Object> body) {
        return metric.equals("THEME_ACTIVITY_COUNT") && "HELD".equals(body.get("status"))
                ? number(body, "sessions")
                : 0;
    }

    private static long all(Map<String, Object> body, String list, String member, String value) {
        return ((List<?>) body.getOrDefault(list, List.of()))
                .stream()
                        .filter(item -> item instanceof Map<?, ?> map && value.equals(map.get(member)))
                        .count();
    }

    private static long number(Map<String, Object> body, String member) {
        return Long.parseLong(String.valueOf(body.get(member)));
    }
}
