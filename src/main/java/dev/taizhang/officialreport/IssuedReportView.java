package dev.taizhang.officialreport;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.ledger.StateView;
import dev.taizhang.officialreport.OfficialReport.Freezing;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.ReportState;
import dev.taizhang.platform.csv.Coded;
import dev.taizhang.platform.workflow.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report of the register: what every record shows, what this one says, and what became of it.
 *
 * @param head without the number it has as a record: {@code number} is the one it was issued under
 * @param authors usernames of those who had a hand in it: none of them reviews or signs it
 * @param through last event day that is to be counted; null for the day of the computation
 * @param supersedes id of the report in whose place it is issued
 * @param supersededBy id of the report that was issued in its place
 * @param supersededByState what became of that one: where it was withdrawn no report stands in this one's place by it, and
 *     this one stays superseded
 * @param round how often it was handed in
 * @param frozen what its figures were computed from; null until they are, and of reports that were issued elsewhere
 * @param reviewedBy who passed it, as long as that stands; the same holds for the signature
 * @param returns each return with its opinion, the first one first
 */
record IssuedReportView(
        @JsonUnwrapped @JsonIgnoreProperties("number") RecordHead head,
        @JsonUnwrapped IssuedReport content,
        List<String> authors,
        @Nullable LocalDate through,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        @Nullable ReportState supersededByState,
        int round,
        @Nullable FrozenView frozen,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable Instant signedAt,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawReason,
        List<ReturnView> returns,
        @Coded List<String> allowedTransitions,
        List<StateView> history) {

    /**
     * What the figures of a report were computed from.
     *
     * @param asOf what was known
     * @param through last event day counted
     * @param digest SHA-256 of the aggregated report as it was
     * @param href where the figures are
     */
    @Schema(name = "FrozenFigures")
    record FrozenView(
            Instant asOf, LocalDate through, String digest, String computedBy, Instant computedAt, String href) {

        static FrozenView of(Freezing freezing, String reportId) {
            return new FrozenView(
                    freezing.asOf(),
                    freezing.countedThrough(),
                    freezing.digest(),
                    freezing.by(),
                    freezing.at(),
                    Ledger.ROOT + "reports/" + reportId + "/figures");
        }
    }

    /**
     * That a report was given back.
     *
     * @param round in which
     * @param from the state it was in
     */
    @Schema(name = "ReportReturn")
    record ReturnView(int round, ReportState from, String by, Instant at, String opinion) {}

    /**
     * @param made what belongs to it beside its record; nothing where it was issued elsewhere
     * @param successors states of those that were issued in the place of others, by id
     */
    static IssuedReportView of(
            RecordEntry<IssuedReport> entry,
            Optional<OfficialReport> made,
            Set<String> authors,
            List<StateEntry> history,
            Map<String, ReportState> successors,
            Circumstances circumstances) {
        RecordHead head = entry.head();
        Optional<StateEntry> reviewed = standing(history, ReportState.REVIEWED);
        Optional<StateEntry> issued = standing(history, ReportState.ISSUED);
        Optional<String> successor = successor(history);
        Optional<StateEntry> withdrawn = standing(history, ReportState.WITHDRAWN);
        return new IssuedReportView(
                head,
                entry.content(),
                List.copyOf(authors),
                made.map(OfficialReport::through).orElse(null),
                made.map(OfficialReport::supersedes).orElse(null),
                successor.orElse(null),
                successor.map(successors::get).orElse(null),
                made.map(OfficialReport::round).orElse(0),
                made.map(OfficialReport::freezing)
                        .map(freezing -> FrozenView.of(freezing, head.id()))
                        .orElse(null),
                reviewed.map(StateEntry::by).orElse(null),
                reviewed.map(StateEntry::at).orElse(null),
                standing(history, ReportState.SIGNED).map(StateEntry::at).orElse(null),
                issued.map(StateEntry::by).orElse(null),
                issued.map(StateEntry::at).orElse(null),
                withdrawn.map(StateEntry::by).orElse(null),
                withdrawn.map(StateEntry::at).orElse(null),
                withdrawn.map(StateEntry::reason).orElse(null),
                returns(history),
                ReportState.valueOf(head.state()).allowedTransitions(circumstances),
                history.stream().map(StateView::of).toList());
    }

    /** Id of the report that was issued in the place of the one with this history. */
    static Optional<String> successor(List<StateEntry> history) {
        return standing(history, ReportState.SUPERSEDED).map(StateEntry::basis);
    }

    /** How it came into a state, unless it was a draft again afterwards. */
    private static Optional<StateEntry> standing(List<StateEntry> history, ReportState wanted) {
        Optional<StateEntry> found = Optional.empty();
        for (StateEntry entry : history) {
            if (entry.state().equals(wanted.name())) {
                found = Optional.of(entry);
            } else if (entry.state().equals(ReportState.DRAFT.name())) {
                found = Optional.empty();
            }
        }
        return found;
    }

    /** A draft is entered without a reason; what is given back has one. */
    private static List<ReturnView> returns(List<StateEntry> history) {
        List<ReturnView> returns = new ArrayList<>();
        int round = 0;
        ReportState before = ReportState.DRAFT;
        for (StateEntry entry : history) {
            ReportState state = ReportState.valueOf(entry.state());
            String reason = entry.reason();
            if (state == ReportState.IN_REVIEW) {
                round++;
            } else if (state == ReportState.DRAFT && reason != null) {
                returns.add(new ReturnView(round, before, entry.by(), entry.at(), reason));
            }
            before = state;
        }
        return returns;
    }
}
