package dev.taizhang.lecture;

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
 * What a lecture's record says. Speakers are posts, attendance is numbers only.
 *
 * @param organization id or code
 * @param attendance person-times; at least onsite and online together
 */
@Schema(name = "Lecture")
public record Lecture(
        String organization,
        @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 20) List<@Size(max = 100) String> topics,
        LocalDate heldOn,
        @Nullable @Size(max = 200) String course,
        @Size(min = 1, max = 50) List<Speaker> speakers,
        @Min(0) @Max(10_000_000) int attendance,
        AttendanceBasis attendanceBasis,
        @Min(0) @Max(10_000_000) int onsite,
        @Min(0) @Max(10_000_000) int online)
        implements RecordContent {

    /** What a speaker is; the categories exclude each other. */
    public enum SpeakerCategory {
        LEADING_CADRE,
        MEMBER_CADRE,
        EXTERNAL
    }

    /** How the attendance came to be known. */
    public enum AttendanceBasis {
        COUNTED,
        SIGN_IN_TOTAL,
        ESTIMATED
    }

    /**
     * One speaker.
     *
     * @param no from 1, different for each speaker
     * @param postTitle the post, never a name
     * @param organization id or code
     */
    public record Speaker(
            @Min(1) @Max(1000) int no,
            SpeakerCategory category,
            @Nullable @Size(max = 100) String postTitle,
            @Nullable String organization) {}

    @Override
    public LocalDate eventDate() {
        return heldOn;
    }
}
