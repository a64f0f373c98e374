package dev.taizhang.riskcheck;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What belongs to findings beside their records: where they come from, when they are due. */
@ApplicationScoped
class FindingRepository {

    /** As a day is written in front of an id, so that the greatest text is the last day. */
    private static final int DAY_LENGTH = "2022-03-17".length();

    private static final String REPEATED = """
            SELECT repeating_origin.finding_id,
                   (SELECT MAX(CONCAT(earlier.event_date, earlier.id))
                      FROM finding_origin origin
                      JOIN ledger_record earlier ON earlier.id = origin.finding_id
                     WHERE origin.organization_id = repeating_origin.organization_id
                       AND origin.template_id = repeating_origin.template_id
                       AND origin.check_item = repeating_origin.check_item
                       AND origin.check_id <> repeating_origin.check_id
                       AND earlier.state NOT IN ('DISMISSED', 'VOIDED')
                       AND earlier.event_date >= DATE_SUB(repeating.event_date, INTERVAL 12 MONTH)
                       AND (earlier.event_date < repeating.event_date
                            OR (earlier.event_date = repeating.event_date
                                AND (earlier.entered_at < repeating.entered_at
                                     OR (earlier.entered_at = repeating.entered_at AND earlier.id < repeating.id))))
                       AND EXISTS (SELECT 1
                                     FROM record_version confirmed
                                    WHERE confirmed.record_id = earlier.id AND confirmed.confirmed_at IS NOT NULL))
              FROM finding_origin repeating_origin
              JOIN ledger_record repeating ON repeating.id = repeating_origin.finding_id
             WHERE repeating_origin.finding_id IN (:ids)
            """;

    private final EntityManager entities;

    /** A finding of a check, as its items see it. */
    record OfItem(String id, int item, @Nullable String template, String number, String state) {

        /** Whether the check says that its item failed. */
        boolean fits(RiskCheck check) {
            return check.failed(item) && (template == null || template.equals(check.template()));
        }

        boolean dismissed() {
            return state.equals(FindingState.DISMISSED.name());
        }
    }

    FindingRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object part) {
        entities.persist(part);
    }

    Optional<FindingOrigin> origin(String findingId) {
        return Optional.of(findingId).filter(Ids::isOne).map(id -> entities.find(FindingOrigin.class, id));
    }

    /** Ids of so many findings of a check, after one. */
    List<String> ofCheck(String checkId, String afterId, int limit) {
        return entities.createQuery(
                        "select o.findingId from FindingOrigin o where o.checkId = :check and o.findingId > :after"
                                + " order by o.findingId",
                        String.class)
                .setParameter("check", checkId)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What a check found beside what was voided, by its items. */
    List<OfItem> found(String checkId) {
        return entities.createQuery("""
                        select o.findingId, o.checkItem, o.templateId, r.number, r.state
                          from FindingOrigin o join LedgerRecord r on r.id = o.findingId
                         where o.checkId = :check and r.state <> 'VOIDED'
                         order by o.checkItem, o.findingId""", Object[].class)
                .setParameter("check", checkId)
                .getResultStream()
                .map(row -> new OfItem(
                        (String) row[0], (Integer) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** Which findings, of those named, were neither dismissed nor voided. */
    Set<String> standing(Collection<String> findingIds) {
        return findingIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select r.id from LedgerRecord r where r.kind = 'FINDING' and r.id in :ids"
                                        + " and r.state not in ('DISMISSED', 'VOIDED')",
                                String.class)
                        .setParameter("ids", findingIds)
                        .getResultList());
    }

    /**
     * The finding that each of these repeats: the last confirmed one of another check of its organisation, on the same item
     * of the same template, found before it and at most twelve months before; those that repeat none are missing.
     */
    Map<String, String> repeated(Collection<String> findingIds) {
        if (findingIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(REPEATED, Object[].class)
                .setParameter("ids", findingIds)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(
                        row -> row[0].toString(), row -> row[1].toString().substring(DAY_LENGTH)));
    }

    /** The days by which these findings are due, each in the order in which they were recorded. */
    Map<String, List<FindingDue>> dues(Collection<String> findingIds) {
        return findingIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from FindingDue d where d.key.findingId in :ids order by d.key.findingId, d.key.no",
                                FindingDue.class)
                        .setParameter("ids", findingIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(FindingDue::findingId));
    }
}
