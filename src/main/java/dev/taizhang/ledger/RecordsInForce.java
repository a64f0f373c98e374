package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what records said at an instant, for reports; it shows nothing to a caller. */
@ApplicationScoped
public class RecordsInForce {

    /** A report lists at most so many records of a kind. */
    public static final int MOST = 200;

    private final EntityManager entities;
    private final Contents contents;

    RecordsInForce(EntityManager entities, Contents contents) {
        this.entities = entities;
        this.contents = contents;
    }

    /**
     * A record and what its version in force said.
     *
     * @param day as that version says
     */
    public record InForce<C extends RecordContent>(
            String id,
            int version,
            String number,
            @Nullable String externalKey,
            Instant enteredAt,
            LocalDate day,
            C content) {}

    /**
     * The first records of some organisations whose day lay in a span, as they were in force at an instant, by day and id;
     * of a ledger whose records all say their day.
     */
    @Transactional
    public <C extends RecordContent> List<InForce<C>> find(
            Ledger<C> ledger, Set<String> organizations, LocalDate from, LocalDate to, Instant asOf, int limit) {
        return entities
                .createQuery("""
                        select r, v from RecordVersion v join LedgerRecord r on r.id = v.recordId
                         where v.kind = :kind and v.organizationId in :organizations and v.eventDate between :from and :to
                           and v.confirmedAt <= :asOf and (v.endedAt is null or v.endedAt > :asOf)
                         order by v.eventDate, v.recordId
                        """, Object[].class)
                .setParameter("kind", ledger.kind())
                .setParameter("organizations", organizations)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> inForce(ledger, (LedgerRecord) row[0], (RecordVersion) row[1]))
                .toList();
    }

    /** Those of some records that were in force at an instant. */
    @Transactional
    public <C extends RecordContent> List<InForce<C>> withIds(Ledger<C> ledger, Collection<String> ids, Instant asOf) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("""
                        select r, v from LedgerRecord r join RecordVersion v on v.recordId = r.id
                         where r.kind = :kind and r.id in :ids
                           and v.confirmedAt <= :asOf and (v.endedAt is null or v.endedAt > :asOf)
                        """, Object[].class)
                        .setParameter("kind", ledger.kind())
                        .setParameter("ids", ids)
                        .setParameter("asOf", asOf)
                        .getResultStream()
                        .map(row -> inForce(ledger, (LedgerRecord) row[0], (RecordVersion) row[1]))
                        .toList();
    }

    private <C extends RecordContent> InForce<C> inForce(Ledger<C> ledger, LedgerRecord record, RecordVersion version) {
        C content = contents.read(ledger, version.content());
        return new InForce<>(
                record.id(),
                version.version(),
                record.number(),
                record.externalKey(),
                record.enteredAt(),
                Objects.requireNonNull(content.eventDate()),
                content);
    }
}
