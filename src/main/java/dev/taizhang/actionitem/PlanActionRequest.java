package dev.taizhang.actionitem;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a plan, or about one of its items; what is not given, or is blank, is taken over from it.
 *
 * @param item key of an item of the plan; null for the whole plan
 * @param responsibleOrganization id or code; needed for a whole plan
 * @param due last day; needed for a whole plan
 */
@Schema(name = "ActionItemOfPlan")
record PlanActionRequest(
        @Nullable @Size(max = 32) String item,
        @Nullable @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String measure,
        @Lines @Nullable @Size(max = 500) String deliverable,
        @Nullable String responsibleOrganization,
        @Nullable @Size(max = 100) String responsiblePost,
        @Nullable LocalDate due)
        implements RequestBody {

    /** What it says of whatever it is about, with the post that the plan names where this names none. */
    ActionRequest over(@Nullable String plannedPost) {
        return new ActionRequest(
                title,
                measure,
                deliverable,
                responsibleOrganization,
                responsiblePost == null ? plannedPost : responsiblePost,
                due);
    }
}
