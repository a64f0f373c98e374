package dev.taizhang.organization;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new organisation.
 *
 * @param code unique for ever: capitals, digits, {@code - _}
 * @param creditCode 统一社会信用代码 (GB 32100-2015)
 * @param parent id or code of the organisation above; absent for the top of a tree
 * @param activeFrom first day of its existence
 */
public record OrganizationRequest(
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,31}", message = "format.ORGANIZATION_CODE")
        String code,

        @Size(max = 200) String name,
        @Size(max = 100) String shortName,
        OrganizationType type,
        @Nullable String creditCode,
        @Nullable String parent,
        @Nullable @Min(0) @Max(10_000_000) Integer memberHeadcount,
        LocalDate activeFrom)
        implements RequestBody {}
