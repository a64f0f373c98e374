package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
     * @param day as that version says; where it says none, that of its entry
     */
    public record InForce<C extends RecordContent>(
            String id, String number, @Nullable String externalKey, Instant enteredAt, LocalDate day, C content) {}

    /** The records of some organisations whose day lay in a span, as they were in force at an instant, by day. */
    @Transactional
    public <C extends RecordContent> List<InForce<C>> find(
            Ledger<C> ledger, Set<String> organizations, LocalDate from, LocalDate to, Instant asOf) {
        return entities.createQuery("""
                        select r, v from LedgerRecord r join RecordVersion v on v.recordId = r.id
                         where r.kind = :kind and r.organizationId in :organizations and (r.eventDate between :from and :to or r.version > 1)
                           and v.confirmedAt <= :asOf and (v.endedAt is null or v.endedAt > :asOf)
                        """, Object[].class)
                .setParameter("kind", ledger.kind())
                .setParameter("organizations", organizations)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .getResultStream()
                .map(row -> inForce(ledger, (LedgerRecord) row[0], (RecordVersion) row[1]))
                // The head of an amended record has the day of its last version, which may not be the one asked about.
                .filter(found -> !found.day().isBefore(from) && !found.day().isAfter(to))
                .sorted(Comparator.comparing(InForce<C>::day).thenComparing(InForce::id))
                .toList();
    }

    private <C extends RecordContent> InForce<C> inForce(Ledger<C> ledger, LedgerRecord record, RecordVersion version) {
        C content = contents.read(ledger, version.content());
        LocalDate day = content.eventDate();
        return new InForce<>(
                record.id(),
                record.number(),
                record.externalKey(),
                record.enteredAt(),
                day == null ? record.eventDate() : day,
                content);
    }
}
