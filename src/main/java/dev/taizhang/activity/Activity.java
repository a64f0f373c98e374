package dev.taizhang.activity;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an activity's record says. Attendance is numbers only.
 *
 * @param organization id or code of the lead
 * @param keyDate code of the key date it belongs to, as {@code QINGMING}
 * @param carriers codes of the means used, as {@code VIDEO}
 * @param coHosts ids or codes of those who held it together with the lead, in their order
 */
@Schema(name = "Activity")
public record Activity(
        String organization,
        @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 20) List<@Size(max = 100) String> topics,
        ActivityType type,
        LocalDate heldOn,
        @Nullable @Size(max = 100) String theme,

        @Nullable @Size(max = 48) @Pattern(regexp = Activity.CODE, message = "format.CAPITALS")
        String keyDate,

        @Size(max = 20)
        List<@Size(max = 48) @Pattern(regexp = Activity.CODE, message = "format.CAPITALS") String> carriers,

        @Nullable @Size(max = 200) String venue,
        Delivery delivery,
        @Min(1) @Max(1000) int sessions,
        @Nullable @Min(0) @Max(10_000_000) Integer attendance,
        @Size(max = 50) List<String> coHosts,
        ActivityStatus status)
        implements RecordContent {

    static final String CODE = "[A-Z][A-Z0-9_]*";

    /** What kind of activity it was: 群众性主题活动, 志愿服务, 竞赛, 展览, 其他. */
    public enum ActivityType {
        THEME_PUBLIC,
        VOLUNTEER,
        CONTEST,
        EXHIBITION,
        OTHER
    }

    /** How those attending took part. */
    @Schema(name = "ActivityDelivery")
    public enum Delivery {
        ONLINE,
        OFFLINE,
        HYBRID
    }

    /** Whether it took place. */
    public enum ActivityStatus {
        HELD,
        CANCELLED
    }

    @Override
    public LocalDate eventDate() {
        return heldOn;
    }

    @Override
    public String typeCode() {
        return type.name();
    }
}
