package dev.taizhang.obligation;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The ledger of duties. */
@ApplicationScoped
class ObligationRuleLedger implements Ledger<ObligationRule> {

    static final String KIND = "OBLIGATION_RULE";

    /** Kinds of the records by which a duty can be met: those whose facts the definitions keep for it. */
    static final Set<String> MEETING_KINDS = Set.of("MEETING", "LECTURE", "ACTIVITY", "ARTICLE", "RISK_CHECK");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "obligation-rules";
    }

    @Override
    public String numberPrefix() {
        return "责";
    }

    @Override
    public Class<ObligationRule> contentType() {
        return ObligationRule.class;
    }

    /** The kinds of records that meet them. */
    @Override
    public Set<String> types() {
        return MEETING_KINDS;
    }

    /** Whoever owes a duty may read it. */
    @Override
    public boolean readableBelow() {
        return true;
    }

    /** Duties imposed above are met, or not, in the figures below. */
    @Override
    public boolean countsEverywhere() {
        return true;
    }

    /** A duty happens in no record of its own; whether it is met is evaluated for each question. */
    @Override
    public List<Fact> facts(ObligationRule rule) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(ObligationRule rule) {
        return new SearchText.Parts().code(rule.code()).text(rule.basisDocument());
    }
}
