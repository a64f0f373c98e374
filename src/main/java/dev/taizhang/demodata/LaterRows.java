package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.ledger.Origin;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of the files whose ledgers this release does not have: they are checked and left alone. */
final class LaterRows {

    private LaterRows() {}

    /** A date that comes back every year, by year. */
    record KeyDateRow(@Size(max = 64) String key, String name, Rule rule, JsonNode dates) implements RequestBody {

        /** How its day is found. */
        enum Rule {
            FIXED,
            NTH_WEEKDAY,
            SOLAR_TERM
        }
    }

    /** A paper received. */
    record SourceDocumentRow(
            @Size(max = 64) String key,
            @Size(max = 200) String title,
            String issuer,
            @Nullable String referenceNumber,
            LocalDate releasedOn,
            LocalDate receivedOn,
            String state,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt)
            implements RequestBody {}

    /** How grave a finding is. */
    enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /** A state with its instant and who brought it about. */
    record StateEntered(String state, String by, Instant at) {}

    /** What a check found. */
    record FindingRow(
            @Size(max = 64) String key,
            String check,
            @Min(1) int checkItem,
            String organization,
            @Size(max = 200) String title,
            String statement,
            String category,
            Severity severity,
            @Min(1) @Max(5) int likelihood,
            @Min(1) @Max(5) int impact,
            LocalDate foundOn,
            String state,
            @Nullable LocalDate closedOn,
            @Nullable String verifiedBy,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            List<StateEntered> history,
            @Nullable LocalDate acceptedUntil,
            @Nullable String acceptedBy,
            @Nullable String dismissReason,
            @Nullable String dismissedBy)
            implements RequestBody {}

    /** What is done about something. */
    record ActionItemRow(
            @Size(max = 64) String key,
            Source source,
            String sourceRecord,
            String organization,
            @Size(max = 200) String title,
            String measure,
            @Nullable String deliverable,
            String responsibleOrganization,
            @Nullable String responsiblePost,
            LocalDate due,
            List<Extension> extensions,
            @Min(0) @Max(100) int progress,
            String state,
            @Nullable LocalDate closedOn,
            @Nullable Instant closedAt,
            List<String> evidence,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            List<StateEntered> history,
            @Nullable String cancelReason,
            @Nullable String cancelledBy)
            implements RequestBody {

        /** Where it comes from. */
        enum Source {
            FINDING,
            DECISION,
            PROBLEM,
            PLAN,
            INSTRUCTION
        }

        /** A later day than the original one. */
        record Extension(LocalDate to, String requestedBy, String approvedBy, Instant at, String reason) {}
    }

    /** A duty. */
    record ObligationRuleRow(
            @Size(max = 64) String key,
            @Size(max = 200) String title,
            @Nullable String basisDocument,
            List<String> organizations,
            String recordKind,
            Filter filter,
            @Min(1) int atLeast,
            Frequency frequency,
            @Min(0) int graceDays,
            LocalDate effectiveFrom,
            String state,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            List<Waiver> waivers)
            implements RequestBody {

        /** Which records meet it. */
        record Filter(
                @Nullable String agendaKind,
                List<String> speakerCategoryAnyOf,
                @Nullable String type) {}

        /** How often. */
        enum Frequency {
            MONTH,
            QUARTER,
            HALF,
            YEAR
        }

        /** A period in which it does not hold. */
        record Waiver(String organization, String period, String reason, String recordedBy, Instant recordedAt) {}
    }

    /** A target. */
    record TargetRow(
            @Size(max = 64) String key,
            String metric,
            String organization,
            String period,
            BigDecimal value,
            String state,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt)
            implements RequestBody {}

    /** A report that was issued before. */
    record ReportRow(
            @Size(max = 64) String key,
            String organization,
            @Size(max = 200) String title,
            String period,
            String state,
            LocalDate issuedOn,
            @Nullable String number,
            @Nullable Origin origin,
            @Nullable String signedBy,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt)
            implements RequestBody {}
}
