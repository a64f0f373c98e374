package dev.taizhang.obligation;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what the duties of an organisation that are in force are called: no two by the same. */
@ApplicationScoped
class RuleCodes {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant AT_THE_END = Instant.parse("9999-12-31T00:00:00Z");

    private final ObligationRuleLedger ledger;
    private final RecordsInForce inForce;

    RuleCodes(ObligationRuleLedger ledger, RecordsInForce inForce) {
        this.ledger = ledger;
        this.inForce = inForce;
    }

    /** Whether another duty in force has that code. */
    boolean taken(String organizationId, String code, @Nullable String ownId) {
        return all(organizationId).stream().anyMatch(rule -> !rule.id().equals(ownId) && code.equals(code(rule)));
    }

    /** The code of a duty in force that another one has, too; null if it is its own. */
    @Nullable
    String shared(String organizationId, String id) {
        List<InForce<ObligationRule>> all = all(organizationId);
        return all.stream()
                .filter(rule -> rule.id().equals(id))
                .map(RuleCodes::code)
                .filter(Objects::nonNull)
                .filter(code -> all.stream().anyMatch(rule -> !rule.id().equals(id) && code.equals(code(rule))))
                .findFirst()
                .orElse(null);
    }

    private List<InForce<ObligationRule>> all(String organizationId) {
        return inForce.find(ledger, Set.of(organizationId), FIRST, LAST, AT_THE_END, Integer.MAX_VALUE);
    }

    /** Its own, or the key of loaded data that stands in. */
    private static @Nullable String code(InForce<ObligationRule> rule) {
        return rule.content().code() == null
                ? rule.externalKey()
                : rule.content().code();
    }
}
