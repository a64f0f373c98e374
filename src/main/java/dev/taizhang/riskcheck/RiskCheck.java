package dev.taizhang.riskcheck;

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
 * What a risk check's record says.
 *
 * @param organization id or code of the organisation that made the check
 * @param premisesCount how many premises were looked at
 * @param template id of a confirmed checklist template, or its key in loaded data
 * @param templateVersion the version of the template it was made with; the one in force where none is named
 */
@Schema(name = "RiskCheck")
public record RiskCheck(
        String organization,
        @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 20) List<@Size(max = 100) String> topics,
        SubjectType subjectType,
        LocalDate checkedOn,
        @Nullable @Min(0) @Max(1_000_000) Integer premisesCount,
        @Size(max = 64) String template,
        @Nullable @Min(1) Integer templateVersion,
        @Size(max = 200) List<CheckedItem> results)
        implements RecordContent {

    /**
     * How one item of the template came out.
     *
     * @param noFindingReason why an item that failed is no finding, as where it was mended on the spot
     */
    public record CheckedItem(
            @Min(1) @Max(1000) int item,
            ItemResult result,
            @Lines @Nullable @Size(max = 500) String noFindingReason) {

        boolean failed() {
            return result == ItemResult.FAIL;
        }
    }

    /** How an item came out; NA where it does not apply. */
    public enum ItemResult {
        PASS,
        FAIL,
        NA
    }

    @Override
    public LocalDate eventDate() {
        return checkedOn;
    }

    @Override
    public String typeCode() {
        return subjectType.name();
    }

    /** Whether the item was looked at and not found well. */
    boolean failed(int item) {
        return results.stream().anyMatch(checked -> checked != null && checked.item() == item && checked.failed());
    }

    RiskCheck with(String templateId, int version) {
        return new RiskCheck(
                organization,
                title,
                summary,
                topics,
                subjectType,
                checkedOn,
                premisesCount,
                templateId,
                version,
                results);
    }
}
