package dev.taizhang.obligation;

import dev.taizhang.obligation.RuleInForce.Excuse;
import dev.taizhang.platform.csv.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A duty of one organisation for one period, and how it stands.
 *
 * @param rule what the duty is called by: its code, the key of loaded data, or its number
 * @param ruleId id of its record
 * @param organization code of the organisation that owes it
 * @param period code of the period
 * @param done events inside the period that are its own; one that met an earlier period late is not
 * @param dueOn last day of the period
 * @param graceUntil last day on which it can be met late
 * @param metBy the records that met it, the first one first; none where it was not met
 * @param metByWithheld how many more there are that the caller may not read
 * @param enteredLate met in time, but not by what was known when the grace days had passed
 * @param waiver why it is waived; null where it is not, and for callers that read no records there
 */
@Schema(name = "Obligation")
public record ObligationView(
        String rule,
        String ruleId,
        String title,
        String organization,
        String organizationName,
        String period,
        ObligationState state,
        int done,
        int atLeast,
        LocalDate dueOn,
        LocalDate graceUntil,
        List<MetBy> metBy,
        int metByWithheld,
        boolean enteredLate,
        @Nullable WaivedBy waiver) {

    /** A record that met a duty. */
    @Schema(name = "ObligationMetBy")
    public record MetBy(
            @Coded("kind") String recordType,
            String recordId,
            String recordNumber,
            @Nullable String externalKey,
            String title,
            LocalDate eventDate,
            String href) {}

    /** Why a duty is waived. */
    @Schema(name = "ObligationWaiver")
    public record WaivedBy(int no, String reason, String recordedBy, Instant recordedAt) {

        static WaivedBy of(Excuse excuse) {
            return new WaivedBy(excuse.no(), excuse.reason(), excuse.recordedBy(), excuse.recordedAt());
        }
    }

    ObligationView with(List<MetBy> readable, @Nullable WaivedBy shown) {
        return new ObligationView(
                rule,
                ruleId,
                title,
                organization,
                organizationName,
                period,
                state,
                done,
                atLeast,
                dueOn,
                graceUntil,
                readable,
                metByWithheld + metBy.size() - readable.size(),
                enteredLate,
                shown);
    }
}
