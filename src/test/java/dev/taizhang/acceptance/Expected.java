package dev.taizhang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What must come out of the demo year. */
final class Expected {

    /** The figures that are there so far: the eight of the report, placements, hearings, reviews, risk
     * checks and findings. */
    static final List<String> METRICS = List.of(
            "STUDY_MEETING_COUNT",
            "LECTURE_LEADING_SESSIONS",
            "LECTURE_MEMBER_SPEAKER_TIMES",
            "LECTURE_ATTENDANCE",
            "BRIEF_ISSUED",
            "WECHAT_PUBLISHED",
            "MEDIA_PICKUP_ARTICLES",
            "MEDIA_PICKUP_PLACEMENTS",
            "THEME_ACTIVITY_COUNT",
            "WORK_REPORT_HEARING_COUNT",
            "SITUATION_REVIEW_COUNT",
            "RISK_CHECK_COUNT",
            "FINDING_COUNT",
            "OVERDUE_COUNT");

    /** Figures of two sums over the same records. */
    static final List<String> RATIOS = List.of(
            "CLOSE_RATE",
            "ON_TIME_CLOSE_RATE",
            "MEAN_DAYS_TO_CLOSE",
            "LAST_YEAR_COMMITMENT_RATE",
            "THREE_REVIEW_COMPLIANCE_RATE",
            "FIRST_PASS_RATE",
            "OBLIGATION_MET_RATE");

    /** All rates and averages. */
    static final List<String> QUOTIENTS = Stream.concat(
                    RATIOS.stream(), Stream.of("COVERAGE_ORG_RATE", "STUDY_TIMELINESS_MEDIAN_DAYS"))
            .toList();

    private static final JsonNode ALL = YearFiles.read("/acceptance/annual-2022/expected.json");
    private static final Map<String, String> CODES = codes();

    private Expected() {}

    /** All cases: cut-offs, the root and two sub-organisations, and knowledge afterwards. */
    static Stream<JsonNode> cases() {
        return StreamSupport.stream(ALL.required("cases").spliterator(), false);
    }

    /** Code of an organisation that the data name by its key. */
    static String code(String key) {
        return Objects.requireNonNull(CODES.get(key), key);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        YearFiles.entries("organizations")
                .forEach(organization -> codes.put(
                        organization.required("key").asText(),
                        organization.required("code").asText()));
        return codes;
    }
}
