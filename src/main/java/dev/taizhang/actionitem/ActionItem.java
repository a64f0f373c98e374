package dev.taizhang.actionitem;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an action item's record says.
 *
 * @param sourceRecord id of the record it comes from, or its key in loaded data; none for an instruction
 * @param sourceItem key of the item of a plan that it carries out; null where it carries out the whole of its source
 * @param organization id or code of the organisation that keeps it
 * @param deliverable what is there when it is done
 * @param responsibleOrganization id or code of the organisation that acts
 * @param responsiblePost the post that answers for it, never a name
 * @param due the day first agreed on, which stays; extensions stand beside it
 */
@Schema(name = "ActionItem")
public record ActionItem(
        ActionSource source,
        @Nullable @Size(max = 64) String sourceRecord,
        @Nullable @Size(max = 32) String sourceItem,
        String organization,
        @Size(max = 200) String title,
        @Lines @Size(max = 2000) String measure,
        @Lines @Nullable @Size(max = 500) String deliverable,
        String responsibleOrganization,
        @Nullable @Size(max = 100) String responsiblePost,
        LocalDate due)
        implements RecordContent {

    /** It is listed under the day of its entry. */
    @Override
    public @Nullable LocalDate eventDate() {
        return null;
    }

    @Override
    public String typeCode() {
        return source.name();
    }

    /** The same, for an item of the plan it comes from; null for the whole plan. */
    ActionItem carryingOut(@Nullable String planItem) {
        return new ActionItem(
                source,
                sourceRecord,
                planItem,
                organization,
                title,
                measure,
                deliverable,
                responsibleOrganization,
                responsiblePost,
                due);
    }

    ActionItem from(String sourceId) {
        return new ActionItem(
                source,
                sourceId,
                sourceItem,
                organization,
                title,
                measure,
                deliverable,
                responsibleOrganization,
                responsiblePost,
                due);
    }
}
