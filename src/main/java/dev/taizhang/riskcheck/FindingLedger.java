package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ledger of findings. */
@ApplicationScoped
class FindingLedger implements Ledger<Finding> {

    @Override
    public String kind() {
        return Findings.KIND;
    }

    @Override
    public String path() {
        return "findings";
    }

    @Override
    public String numberPrefix() {
        return "问";
    }

    @Override
    public Class<Finding> contentType() {
        return Finding.class;
    }

    @Override
    public Set<String> states() {
        return Ledger.names(EnumSet.allOf(FindingState.class));
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(Severity.class));
    }

    @Override
    public boolean confirmedAsAWhole() {
        return false;
    }

    /** What a finding counts for depends on its states, which are not in its text. */
    @Override
    public List<Fact> facts(Finding finding) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Finding finding) {
        return new SearchText.Parts().code(finding.category()).text(finding.statement(), finding.rootCause());
    }

    @Override
    public Machine<?, ?> machine() {
        return FindingState.machine();
    }
}
