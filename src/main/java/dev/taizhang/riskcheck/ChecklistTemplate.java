package dev.taizhang.riskcheck;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check goes through, item by item. A check keeps the version it was made with.
 *
 * @param organization id or code of the organisation that keeps the template
 */
@Schema(name = "ChecklistTemplate")
public record ChecklistTemplate(
        String organization,
        @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String summary,
        SubjectType subjectType,
        @Size(min = 1, max = 200) List<ChecklistItem> items)
        implements RecordContent {

    /**
     * One item.
     *
     * @param item its number within the template
     * @param expectedResult what is to be found where all is well
     * @param defaultSeverity how grave it is where it is not, unless the finding says otherwise
     */
    public record ChecklistItem(
            @Min(1) @Max(1000) int item,
            @Lines @Size(max = 500) String text,
            @Lines @Size(max = 500) String expectedResult,
            Severity defaultSeverity) {}

    /** A template is made on the day it is entered. */
    @Override
    public @Nullable LocalDate eventDate() {
        return null;
    }

    @Override
    public String typeCode() {
        return subjectType.name();
    }

    Optional<ChecklistItem> item(int number) {
        return items.stream().filter(item -> item.item() == number).findFirst();
    }
}
