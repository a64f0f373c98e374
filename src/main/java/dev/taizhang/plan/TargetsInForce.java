package dev.taizhang.plan;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.TargetSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What figures are to reach, as it was in force at the instant of a question. */
@ApplicationScoped
class TargetsInForce implements TargetSource {

    /** Of one organisation, for periods that begin on one day; far more than there are figures. */
    private static final int MOST = 5000;

    private final TargetLedger ledger;
    private final RecordsInForce records;

    TargetsInForce(TargetLedger ledger, RecordsInForce records) {
        this.ledger = ledger;
        this.records = records;
    }

    /** A target holds for the organisation and the period it names; of several for one figure the one entered last. */
    @Override
    public Map<String, BigDecimal> targets(Question question) {
        LocalDate start = question.period().start();
        List<InForce<Target>> found =
                records.find(ledger, Set.of(question.organizationId()), start, start, question.asOf(), MOST);
        Map<String, BigDecimal> targets = new HashMap<>();
        found.stream()
                .filter(target ->
                        target.content().period().equals(question.period().code()))
                .sorted(Comparator.comparing(InForce<Target>::enteredAt).thenComparing(InForce::id))
                .forEach(target ->
                        targets.put(target.content().metric(), target.content().value()));
        return targets;
    }
}
