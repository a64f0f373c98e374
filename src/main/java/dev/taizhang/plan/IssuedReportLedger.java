package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of reports: those that are made here, and those that were issued before they came here. */
@ApplicationScoped
public class IssuedReportLedger implements Ledger<IssuedReport> {

    static final String KIND = "REPORT";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "reports";
    }

    @Override
    public String numberPrefix() {
        return "报";
    }

    @Override
    public Class<IssuedReport> contentType() {
        return IssuedReport.class;
    }

    @Override
    public Set<String> states() {
        return Ledger.names(EnumSet.allOf(ReportState.class));
    }

    /** It is reviewed and signed, and goes none of the ways of other records. */
    @Override
    public boolean confirmedAsAWhole() {
        return false;
    }

    @Override
    public Machine<?, ?> machine() {
        return ReportState.machine();
    }

    /** A report is written after its period has ended, and changes nothing in it. */
    @Override
    public @Nullable LocalDate settledDay(IssuedReport report) {
        return null;
    }

    /** Counted by nothing; the action items that come of it are. */
    @Override
    public List<Fact> facts(IssuedReport content) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(IssuedReport report) {
        return new SearchText.Parts().code(report.number(), report.period());
    }
}
