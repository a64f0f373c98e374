package dev.taizhang.meeting;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's record says. Attendance is numbers only, by segment.
 *
 * @param organization id or code
 * @param durationMinutes 1 to 1440
 * @param presidingPost the post that presided, never a name
 */
@Schema(name = "Meeting")
public record Meeting(
        String organization,
        @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 20) List<@Size(max = 100) String> topics,
        MeetingType type,
        @Nullable MeetingForm form,
        LocalDate heldOn,
        @Nullable @Min(1) @Max(1440) Integer durationMinutes,
        @Nullable @Size(max = 100) String presidingPost,
        Delivery delivery,
        @Size(max = 7) List<Headcount> headcounts,
        @Size(max = 100) List<AgendaItem> agenda,
        @Size(max = 100) List<Decision> decisions)
        implements RecordContent {

    /** What kind of meeting it was. */
    public enum MeetingType {
        STUDY,
        PARTY_COMMITTEE,
        BRANCH,
        OTHER
    }

    /** In which form it was held: 党委会, 集中学习, 主题党日, 固定学习日, 支部会. */
    public enum MeetingForm {
        PARTY_COMMITTEE,
        GROUP_STUDY,
        THEME_DAY,
        FIXED_STUDY_DAY,
        BRANCH_MEETING
    }

    /** How those attending took part. */
    @Schema(name = "MeetingDelivery")
    public enum Delivery {
        ONLINE,
        OFFLINE,
        HYBRID
    }

    /** Groups of people that attendance may be split by. */
    public enum Segment {
        CADRE,
        MEMBER,
        STAFF,
        LEAGUE,
        VOLUNTEER,
        RESIDENT,
        OTHER
    }

    /** What an agenda item was: 学习, 听取汇报, 分析研判, 决定, 其他. */
    public enum AgendaKind {
        STUDY,
        WORK_REPORT_HEARING,
        SITUATION_REVIEW,
        DECISION,
        OTHER
    }

    /** How many of a segment attended, by way of taking part. */
    public record Headcount(
            Segment segment,
            @Min(0) @Max(1_000_000) int onsite,
            @Min(0) @Max(1_000_000) int online) {}

    /**
     * One item of the agenda.
     *
     * @param no from 1, different for each item
     * @param sourceDocument id of the paper it is about, or its key in loaded data
     */
    public record AgendaItem(
            @Min(1) @Max(1000) int no,
            AgendaKind kind,
            @Nullable @Size(max = 200) String sourceDocument,
            @Lines @Nullable @Size(max = 2000) String conclusion) {

        AgendaItem about(String documentId) {
            return new AgendaItem(no, kind, documentId, conclusion);
        }
    }

    /**
     * One decision.
     *
     * @param responsibleOrganization id or code of the organisation that carries it out
     * @param due last day
     */
    public record Decision(
            @Lines @Size(max = 2000) String text,
            @Nullable String responsibleOrganization,
            @Nullable LocalDate due) {}

    @Override
    public LocalDate eventDate() {
        return heldOn;
    }

    @Override
    public String typeCode() {
        return type.name();
    }

    Meeting with(List<AgendaItem> newAgenda) {
        return new Meeting(
                organization,
                title,
                summary,
                topics,
                type,
                form,
                heldOn,
                durationMinutes,
                presidingPost,
                delivery,
                headcounts,
                newAgenda,
                decisions);
    }
}
