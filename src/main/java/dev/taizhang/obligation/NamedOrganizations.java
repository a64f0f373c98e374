package dev.taizhang.obligation;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes note of whom a duty names when a version of it is confirmed, so that it is found by them; no two duties of an
 * organisation that are in force have one code.
 */
@ApplicationScoped
class NamedOrganizations implements RecordFollower {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant AT_THE_END = Instant.parse("9999-12-31T00:00:00Z");

    private final ObligationRuleLedger ledger;
    private final RecordQueries queries;
    private final RecordsInForce inForce;
    private final ObligationRepository repository;
    private final OrganizationReferences organizations;

    NamedOrganizations(
            ObligationRuleLedger ledger,
            RecordQueries queries,
            RecordsInForce inForce,
            ObligationRepository repository,
            OrganizationReferences organizations) {
        this.ledger = ledger;
        this.queries = queries;
        this.inForce = inForce;
        this.repository = repository;
        this.organizations = organizations;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(ObligationRuleLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord rule) {
        requireOwnCode(rule);
        queries.contents(ledger, List.of(rule), ObligationRule::organizations)
                .values()
                .forEach(named -> named.forEach(organization -> organizations
                        .find(organization)
                        .ifPresent(found -> repository.note(new RuleOrganization(found.id(), rule.id())))));
    }

    /** Whoever confirms holds the lock of the organisation's revision, so that one sees the other. */
    private void requireOwnCode(LedgerRecord rule) {
        List<InForce<ObligationRule>> all =
                inForce.find(ledger, Set.of(rule.organizationId()), FIRST, LAST, AT_THE_END, Integer.MAX_VALUE);
        Set<String> own = all.stream()
                .filter(one -> one.id().equals(rule.id()))
                .flatMap(NamedOrganizations::code)
                .collect(Collectors.toSet());
        all.stream()
                .filter(one -> !one.id().equals(rule.id()))
                .flatMap(NamedOrganizations::code)
                .filter(own::contains)
                .findFirst()
                .ifPresent(code -> {
                    throw Problem.of(ErrorCode.DUPLICATE_CODE, code);
                });
    }

    /** Its own, or the key of loaded data that stands in. */
    private static Stream<String> code(InForce<ObligationRule> rule) {
        return Stream.ofNullable(
                rule.content().code() == null
                        ? rule.externalKey()
                        : rule.content().code());
    }

    /** It is still found, for questions about the time before. */
    @Override
    public void voided(LedgerRecord rule, String reason) {}
}
