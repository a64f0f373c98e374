package dev.taizhang.obligation;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.obligation.RuleInForce.Excuse;
import dev.taizhang.obligation.RuleInForce.Excused;
import dev.taizhang.organization.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The duties of some organisations, as they were known and in force at an instant. */
@ApplicationScoped
class RulesInForce {

    private final ObligationRuleLedger ledger;
    private final RecordsInForce records;
    private final ObligationRepository repository;

    RulesInForce(ObligationRuleLedger ledger, RecordsInForce records, ObligationRepository repository) {
        this.ledger = ledger;
        this.records = records;
        this.repository = repository;
    }

    /** Those that some of the organisations owe, with all who owe them, by their label. */
    @Transactional
    List<RuleInForce> of(Collection<String> organizationIds, Tree tree, Instant asOf) {
        Set<String> ids = repository.rulesNaming(organizationIds);
        Map<String, Map<Excused, Excuse>> waivers = new HashMap<>();
        repository
                .holding(ids, asOf)
                .forEach(waiver -> waivers.computeIfAbsent(waiver.ownerId(), id -> new HashMap<>())
                        .put(
                                new Excused(waiver.organizationId(), waiver.period()),
                                new Excuse(
                                        waiver.no(),
                                        waiver.reason(),
                                        waiver.recorded().recordedBy(),
                                        waiver.recorded().recordedAt())));
        return records.withIds(ledger, ids, asOf).stream()
                .map(found -> rule(found, tree, waivers.getOrDefault(found.id(), Map.of())))
                .sorted(RuleInForce.ORDER)
                .toList();
    }

    private static RuleInForce rule(InForce<ObligationRule> found, Tree tree, Map<Excused, Excuse> waivers) {
        ObligationRule content = found.content();
        @Nullable String code = content.code() == null ? found.externalKey() : content.code();
        return new RuleInForce(
                found.id(),
                found.version(),
                code == null ? found.number() : code,
                Stream.of(content.code(), found.externalKey(), found.number(), found.id())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                content.title(),
                content.recordKind(),
                Terms.of(content),
                content.organizations().stream()
                        .map(tree::idOf)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                content.filter().asked(),
                waivers);
    }
}
