package dev.taizhang.obligation;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.csv.Coded;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a duty says: who owes what, how often, and by which paper.
 *
 * @param organization id or code of the organisation that imposes it and keeps the record
 * @param code what it is called by in reports; where there is none, the key of loaded data or the number stands in
 * @param basisDocument the paper it rests on
 * @param organizations ids or codes of those who owe it, each for itself; they are below the one that imposes it
 * @param recordKind kind of the records that meet it
 * @param filter which of them
 * @param atLeast so many in each period
 * @param graceDays days after a period in which it can still be met late; fewer than the shortest period has
 * @param effectiveFrom it is owed for the periods that begin on this day or later
 * @param effectiveTo it is owed for the periods that end on this day or before; null while it goes on
 */
@Schema(name = "ObligationRule")
public record ObligationRule(
        String organization,

        @Nullable @Size(max = 48) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]*", message = "format.RULE_CODE")
        String code,

        @Size(max = 200) String title,
        @Nullable @Size(max = 200) String basisDocument,
        @Size(min = 1, max = 2000) List<String> organizations,
        @Coded("kind") @Size(max = 24) String recordKind,
        Filter filter,
        @Min(1) @Max(100) int atLeast,
        Frequency frequency,
        @Schema(minimum = "0", maximum = "335") int graceDays,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RecordContent {

    /**
     * Which records of a kind meet a duty: all members given must hold. Which members go with a kind is said by its
     * ledger.
     *
     * @param agendaKind with MEETING: at least one such item
     * @param form with MEETING
     * @param type with MEETING and ACTIVITY
     * @param speakerCategoryAnyOf with LECTURE: at least one speaker of one of these
     * @param theme with ACTIVITY
     * @param keyDate with ACTIVITY: code of the key date
     * @param publicityClass with ARTICLE
     * @param channelType with ARTICLE: published on such a channel
     * @param subjectType with RISK_CHECK
     */
    @Schema(name = "ObligationFilter")
    public record Filter(
            @Nullable @Size(max = 48) String agendaKind,
            @Nullable @Size(max = 48) String form,
            @Nullable @Size(max = 48) String type,
            @Size(max = 20) List<@Size(max = 48) String> speakerCategoryAnyOf,
            @Nullable @Size(max = 100) String theme,
            @Nullable @Size(max = 48) String keyDate,
            @Nullable @Size(max = 48) String publicityClass,
            @Nullable @Size(max = 48) String channelType,
            @Nullable @Size(max = 48) String subjectType) {

        /** The attributes asked for, each with the values of which one must be there. */
        Map<String, List<String>> asked() {
            Map<String, List<String>> asked = new TreeMap<>();
            singles().forEach((attribute, value) -> asked.put(attribute, List.of(value)));
            if (!speakerCategoryAnyOf.isEmpty()) {
                asked.put("speakerCategory", List.copyOf(speakerCategoryAnyOf));
            }
            return asked;
        }

        /** The members with one value, by the attribute of the same name. */
        Map<String, String> singles() {
            Map<String, String> singles = new TreeMap<>();
            put(singles, "agendaKind", agendaKind);
            put(singles, "form", form);
            put(singles, "type", type);
            put(singles, "theme", theme);
            put(singles, "keyDate", keyDate);
            put(singles, "publicityClass", publicityClass);
            put(singles, "channelType", channelType);
            put(singles, "subjectType", subjectType);
            return singles;
        }

        private static void put(Map<String, String> singles, String attribute, @Nullable String value) {
            if (value != null) {
                singles.put(attribute, value);
            }
        }
    }

    @Override
    public LocalDate eventDate() {
        return effectiveFrom;
    }

    @Override
    public String typeCode() {
        return recordKind;
    }

    ObligationRule with(List<String> newOrganizations) {
        return of(code, new ArrayList<>(newOrganizations));
    }

    ObligationRule withoutCode() {
        return of(null, organizations);
    }

    private ObligationRule of(@Nullable String newCode, List<String> newOrganizations) {
        return new ObligationRule(
                organization,
                newCode,
                title,
                basisDocument,
                newOrganizations,
                recordKind,
                filter,
                atLeast,
                frequency,
                graceDays,
                effectiveFrom,
                effectiveTo);
    }
}
