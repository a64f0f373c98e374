package dev.taizhang.closing;

import dev.taizhang.platform.database.Sql;
import dev.taizhang.shared.Ids;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Closed periods, how they came to be so, and what changed in them afterwards. */
@ApplicationScoped
class ClosingRepository {

    /** Duties are read downward; who was let off one is not. */
    private static final String DUTIES =
            "(c.recordKind = 'OBLIGATION_RULE' and c.action in ('CONFIRMED', 'VOIDED') and c.organizationId in :above)";

    private final EntityManager entities;
    private final DataSource pool;

    ClosingRepository(EntityManager entities, DataSource pool) {
        this.entities = entities;
        this.pool = pool;
    }

    /** A closing whose days are touched. */
    record Touched(
            String id,
            String organizationId,
            String period,
            LocalDate firstDay,
            LocalDate lastDay,
            ClosingState state) {}

    void persist(Object part) {
        entities.persist(part);
    }

    /**
     * Closings of some organisations of the periods that are concerned, as committed: plain SQL, so that nothing that waits to be
     * written is written before its time.
     */
    List<Touched> touched(Set<String> organizationIds, Collection<Concern> concerns) {
        String sql = "SELECT id, organization_id, period, first_day, last_day, state FROM period_closing"
                + " WHERE organization_id IN (" + Sql.placeholders(organizationIds) + ") AND ("
                + String.join(" OR ", Collections.nCopies(concerns.size(), "(first_day <= ? AND last_day >= ?)"))
                + ") ORDER BY first_day, last_day, id";
        List<Object> parameters = new ArrayList<>(organizationIds);
        concerns.forEach(concern -> parameters.addAll(List.of(concern.begun(), concern.lasting())));
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            List<Touched> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Touched(
                            row.getString("id"),
                            row.getString("organization_id"),
                            row.getString("period"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            ClosingState.valueOf(row.getString("state"))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Closed periods could not be read", e);
        }
    }

    Optional<PeriodClosing> find(String id) {
        return Optional.of(id).filter(Ids::isOne).map(one -> entities.find(PeriodClosing.class, one));
    }

    /** Whose it is, without keeping what is read of it. */
    Optional<String> organizationOf(String id) {
        return Optional.of(id)
                .filter(Ids::isOne)
                .flatMap(one -> entities.createQuery(
                                "select c.organizationId from PeriodClosing c where c.id = :id", String.class)
                        .setParameter("id", one)
                        .getResultStream()
                        .findFirst());
    }

    /** Whose some are, by their ids; without what is no closing. */
    Map<String, String> keepers(Collection<String> ids) {
        return entities.createQuery(
                        "select c.id, c.organizationId from PeriodClosing c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Of which period it is, without keeping what is read of it. */
    Period periodOf(String id) {
        return Period.parse(entities.createQuery("select c.period from PeriodClosing c where c.id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .orElseThrow();
    }

    /** Under its lock; it must not have been read before in the transaction. */
    PeriodClosing locked(String id) {
        return entities.find(PeriodClosing.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<PeriodClosing> of(String organizationId, String period) {
        return entities.createQuery(
                        "from PeriodClosing c where c.organizationId = :organization and c.period = :period",
                        PeriodClosing.class)
                .setParameter("organization", organizationId)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }

    /**
     * So many, the latest last day first; after a last day and id.
     *
     * @param organizationIds whose; null for anybody's
     */
    List<PeriodClosing> page(
            @Nullable Collection<String> organizationIds,
            ClosingFilter filter,
            LocalDate lastDay,
            String id,
            int limit) {
        StringBuilder query =
                new StringBuilder("from PeriodClosing c where (c.lastDay < :day or (c.lastDay = :day and c.id < :id))");
        if (organizationIds != null) {
            query.append(" and c.organizationId in :organizations");
        }
        if (filter.period() != null) {
            query.append(" and c.period = :period");
        }
        if (filter.state() != null) {
            query.append(" and c.state = :state");
        }
        TypedQuery<PeriodClosing> found = entities.createQuery(
                        query.append(" order by c.lastDay desc, c.id desc").toString(), PeriodClosing.class)
                .setParameter("day", lastDay)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (organizationIds != null) {
            found.setParameter("organizations", organizationIds);
        }
        if (filter.period() != null) {
            found.setParameter("period", filter.period());
        }
        if (filter.state() != null) {
            found.setParameter("state", filter.state());
        }
        return found.getResultList();
    }

    /**
     * So many that are reopened, the one that was first first; from an instant and id on.
     *
     * @param organizationIds whose; null for anybody's
     */
    List<PeriodClosing> reopened(@Nullable Collection<String> organizationIds, Instant at, String id, int limit) {
        String query = "from PeriodClosing c where c.state = :reopened"
                + " and (c.reopenedAt > :at or (c.reopenedAt = :at and c.id >= :id))"
                + (organizationIds == null ? "" : " and c.organizationId in :organizations")
                + " order by c.reopenedAt, c.id";
        TypedQuery<PeriodClosing> found = entities.createQuery(query, PeriodClosing.class)
                .setParameter("reopened", ClosingState.REOPENED)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (organizationIds != null) {
            found.setParameter("organizations", organizationIds);
        }
        return found.getResultList();
    }

    /** Its closings and reopenings after a number, in their order. */
    List<ClosingEntry> entries(String closingId, int afterNo, int limit) {
        return entities.createQuery(
                        "from ClosingEntry e where e.key.closingId = :id and e.key.no > :no order by e.key.no",
                        ClosingEntry.class)
                .setParameter("id", closingId)
                .setParameter("no", afterNo)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What took effect after it had been closed, in the order in which it did; after an instant and id.
     *
     * @param organizationIds whose records; null for anybody's
     * @param above those whose duties are shown, too
     */
    List<LateChange> changes(
            String closingId,
            @Nullable Collection<String> organizationIds,
            Collection<String> above,
            Instant at,
            String id,
            int limit) {
        String query = "from LateChange c where c.closingId = :closing"
                + " and (c.recordedAt > :at or (c.recordedAt = :at and c.id > :id))"
                + (organizationIds == null ? "" : " and (c.organizationId in :organizations or " + DUTIES + ")")
                + " order by c.recordedAt, c.id";
        TypedQuery<LateChange> found = entities.createQuery(query, LateChange.class)
                .setParameter("closing", closingId)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (organizationIds != null) {
            found.setParameter("organizations", organizationIds).setParameter("above", above);
        }
        return found.getResultList();
    }

    /** Days that were closed at an instant, and since when. */
    record Closed(LocalDate firstDay, LocalDate lastDay, Instant since) {}

    /** The closings of some organisations with any of these days that held at an instant, the earliest first. */
    List<Closed> closedAt(Collection<String> organizationIds, LocalDate firstDay, LocalDate lastDay, Instant asOf) {
        return entities.createQuery(
                        "select c.firstDay, c.lastDay, e.recordedAt from ClosingEntry e, PeriodClosing c"
                                + " where e.key.closingId = c.id and c.organizationId in :organizations"
                                + " and c.firstDay <= :last and c.lastDay >= :first"
                                + " and e.state = :closed and e.recordedAt <= :asOf"
                                + " and not exists (select 1 from ClosingEntry later"
                                + " where later.key.closingId = e.key.closingId and later.key.no > e.key.no"
                                + " and later.recordedAt <= :asOf) order by e.recordedAt, e.key.closingId",
                        Closed.class)
                .setParameter("organizations", organizationIds)
                .setParameter("first", firstDay)
                .setParameter("last", lastDay)
                .setParameter("closed", ClosingState.CLOSED)
                .setParameter("asOf", asOf)
                .getResultList();
    }
}
