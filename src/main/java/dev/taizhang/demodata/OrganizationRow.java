package dev.taizhang.demodata;

import dev.taizhang.organization.OrganizationType;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation with all its days. */
record OrganizationRow(
        @Size(max = 64) String key,
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,31}") String code,
        @Size(max = 200) String name,
        @Size(max = 100) String shortName,
        OrganizationType type,
        @Size(min = 1, max = 1000) List<Parent> parents,
        @Size(max = 1000) List<HeadcountRow> memberHeadcounts,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo)
        implements RequestBody {

    /**
     * A place in the tree.
     *
     * @param parent key of the organisation above; null at the top
     * @param to last day, null = still
     */
    record Parent(
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** How many members it has from a day on. */
    record HeadcountRow(
            LocalDate from, @Min(0) @Max(10_000_000) int count) {}
}
