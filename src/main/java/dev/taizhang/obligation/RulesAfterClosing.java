package dev.taizhang.obligation;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.Settling;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists duties under the closings of those who owe them, where they begin to be owed, are owed otherwise or no longer for
 * days that were closed: no closing forbids that, since a duty belongs to no period, but the rate of the closed one moves.
 */
@ApplicationScoped
class RulesAfterClosing implements RecordFollower {

    /** After the last day that anything has. */
    private static final LocalDate ALWAYS = LocalDate.of(2199, 12, 31);

    private final ObligationRuleLedger ledger;
    private final RecordQueries queries;
    private final OrganizationReferences organizations;
    private final Settling settling;

    RulesAfterClosing(
            ObligationRuleLedger ledger,
            RecordQueries queries,
            OrganizationReferences organizations,
            Settling settling) {
        this.ledger = ledger;
        this.queries = queries;
        this.organizations = organizations;
        this.settling = settling;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(ObligationRuleLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord record) {
        RecordEntry<ObligationRule> entry = queries.get(ledger, record.id());
        ObligationRule rule = entry.content();
        Optional<ObligationRule> before = before(record);
        if (before.isEmpty() || !isOwedAlike(before.get(), rule)) {
            Instant at = entry.head().confirmedAt();
            note(record, "CONFIRMED", Objects.requireNonNull(at), Stream.concat(before.stream(), Stream.of(rule)));
        }
    }

    @Override
    public void voided(LedgerRecord record, String reason) {
        queries.confirmedVersion(ledger, record, record.version())
                .ifPresent(rule -> note(record, "VOIDED", Objects.requireNonNull(record.voidedAt()), Stream.of(rule)));
    }

    private void note(LedgerRecord record, String action, Instant at, Stream<ObligationRule> owed) {
        Set<ObligationRule> rules = owed.collect(Collectors.toSet());
        Set<String> owing = rules.stream()
                .flatMap(rule -> rule.organizations().stream())
                .map(organizations::find)
                .flatMap(Optional::stream)
                .map(OrganizationName::id)
                .collect(Collectors.toSet());
        LocalDate first = rules.stream()
                .map(ObligationRule::effectiveFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = rules.stream()
                .map(rule -> rule.effectiveTo() == null ? ALWAYS : rule.effectiveTo())
                .max(LocalDate::compareTo)
                .orElseThrow();
        settling.noteWithin(record, owing, action, at, first, last);
    }

    /** What the version in force before said. */
    private Optional<ObligationRule> before(LedgerRecord record) {
        for (int version = record.version() - 1; version > 0; version--) {
            Optional<ObligationRule> found = queries.confirmedVersion(ledger, record, version);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isOwedAlike(ObligationRule one, ObligationRule other) {
        return Terms.of(one).equals(Terms.of(other))
                && one.recordKind().equals(other.recordKind())
                && one.filter().asked().equals(other.filter().asked())
                && Set.copyOf(one.organizations()).equals(Set.copyOf(other.organizations()));
    }
}
