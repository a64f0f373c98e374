package dev.taizhang.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies that are valid as they are; a test changes what it is about. */
public final class Bodies {

    private Bodies() {}

    /** A valid body of that ledger, named by the last part of its path. */
    public static Map<String, Object> of(String ledger, String organization) {
        return switch (ledger) {
            case "meetings" -> meeting(organization);
            case "lectures" -> lecture(organization);
            case "activities" -> activity(organization);
            case "channels" -> channel(organization);
            case "articles" -> article(organization);
            case "source-documents" -> document(organization);
            case "obligation-rules" -> duty(organization);
            case "topics" -> Map.of("organization", organization, "name", "理论学习", "keywords", List.of("学习", "研讨"));
            case "themes", "programmes" ->
                Map.of("organization", organization, "name", "清明祭英烈", "startsOn", "2021-01-01");
            case "reports" -> Reports.body(organization);
            case "venues" ->
                Map.of("organization", organization, "name", "文明实践站", "capacity", 80, "openedOn", "2021-01-01");
            case "key-dates" ->
                Map.of(
                        "organization",
                        organization,
                        "code",
                        "PARTY_DAY",
                        "name",
                        "建党节",
                        "rule",
                        "FIXED",
                        "month",
                        7,
                        "day",
                        1);
            default -> throw new IllegalArgumentException(ledger);
        };
    }

    /** The same body with one member changed. */
    public static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    /** The same body without one member. */
    public static Map<String, Object> without(Map<String, Object> body, String member) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.remove(member);
        return changed;
    }

    /** To hear a report of work every quarter, with ten days of grace. */
    private static Map<String, Object> duty(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("code", "HEARING");
        body.put("title", "听取工作汇报");
        body.put("basisDocument", "工作责任制实施细则");
        body.put("organizations", List.of(organization));
        body.put("recordKind", "MEETING");
        body.put("filter", Map.of("agendaKind", "WORK_REPORT_HEARING"));
        body.put("atLeast", 1);
        body.put("frequency", "QUARTER");
        body.put("graceDays", 10);
        body.put("effectiveFrom", "2022-01-01");
        return body;
    }

    public static Map<String, Object> document(String organization) {
        return Map.of(
                "organization",
                organization,
                "title",
                "关于做好学习教育的通知",
                "issuer",
                "上级机关",
                "referenceNumber",
                "示例〔2022〕1号",
                "releasedOn",
                "2022-02-25",
                "receivedOn",
                "2022-03-01");
    }

    public static Map<String, Object> meeting(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "理论学习中心组第一次学习");
        body.put("type", "STUDY");
        body.put("form", "GROUP_STUDY");
        body.put("heldOn", "2022-03-05");
        body.put("durationMinutes", 90);
        body.put("presidingPost", "党组书记");
        body.put("delivery", "HYBRID");
        body.put("headcounts", List.of(Map.of("segment", "MEMBER", "onsite", 20, "online", 3)));
        body.put("agenda", List.of(Map.of("no", 1, "kind", "STUDY", "conclusion", "已传达")));
        body.put(
                "decisions",
                List.of(Map.of("text", "按季度报告", "responsibleOrganization", organization, "due", "2022-06-30")));
        return body;
    }

    public static Map<String, Object> lecture(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "专题党课");
        body.put("heldOn", "2022-04-01");
        body.put("course", "主题宣讲");
        body.put("speakers", List.of(Map.of("no", 1, "category", "LEADING_CADRE", "postTitle", "分管负责人")));
        body.put("attendance", 34);
        body.put("attendanceBasis", "COUNTED");
        body.put("onsite", 30);
        body.put("online", 4);
        return body;
    }

    public static Map<String, Object> activity(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "清明祭英烈");
        body.put("type", "THEME_PUBLIC");
        body.put("heldOn", "2022-04-05");
        body.put("theme", "清明祭英烈");
        body.put("keyDate", "QINGMING");
        body.put("carriers", List.of("VIDEO"));
        body.put("venue", "文明实践阵地");
        body.put("delivery", "OFFLINE");
        body.put("sessions", 2);
        body.put("attendance", 59);
        body.put("coHosts", List.of());
        body.put("status", "HELD");
        return body;
    }

    public static Map<String, Object> channel(String organization) {
        return channel(organization, "BRIEF");
    }

    public static Map<String, Object> channel(String organization, String type) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("name", "信息简报");
        body.put("type", type);
        body.put("openedOn", "2020-01-01");
        body.put("reviewEveryMonths", 12);
        return body;
    }

    public static Map<String, Object> article(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "惠民实事工作简讯");
        body.put("publicityClass", "THEME");
        body.put("direction", "EXTERNAL");
        body.put("text", "惠民实事有序推进。");
        return body;
    }

    public static Map<String, Object> publication(String channel, String publishedOn) {
        return Map.of("channel", channel, "publishedOn", publishedOn, "issueNo", "第1期");
    }

    public static Map<String, Object> pickup(String level, String usedOn) {
        return Map.of("outlet", "市级媒体甲", "level", level, "usedOn", usedOn, "proof", "扫描件-1");
    }
}
