package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The register of issued reports. */
@ApplicationScoped
class IssuedReportLedger implements Ledger<IssuedReport> {

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
        return Set.of("ISSUED");
    }

    /** It was issued before it came here, and goes none of the ways of other records. */
    @Override
    public boolean confirmedAsAWhole() {
        return false;
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
