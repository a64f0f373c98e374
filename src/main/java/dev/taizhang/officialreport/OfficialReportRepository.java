package dev.taizhang.officialreport;

import dev.taizhang.plan.ReportState;
import dev.taizhang.report.FrozenReports.Frozen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What belongs to reports beside their records. */
@ApplicationScoped
class OfficialReportRepository {

    private final EntityManager entities;

    OfficialReportRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(OfficialReport report) {
        entities.persist(report);
    }

    /** None of a report that was issued elsewhere. */
    Optional<OfficialReport> find(String reportId) {
        return Optional.ofNullable(entities.find(OfficialReport.class, reportId));
    }

    /** Of a report that was made here. */
    OfficialReport get(String reportId) {
        return find(reportId).orElseThrow();
    }

    Map<String, OfficialReport> of(Collection<String> reportIds) {
        return reportIds.isEmpty()
                ? Map.of()
                : entities.createQuery("from OfficialReport o where o.reportId in :ids", OfficialReport.class)
                        .setParameter("ids", reportIds)
                        .getResultStream()
                        .collect(Collectors.toMap(OfficialReport::reportId, Function.identity()));
    }

    /** What became of some reports, by id. */
    Map<String, ReportState> states(Collection<String> reportIds) {
        return reportIds.isEmpty()
                ? Map.of()
                : entities.createQuery("select r.id, r.state from LedgerRecord r where r.id in :ids", Object[].class)
                        .setParameter("ids", reportIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ReportState.valueOf((String) row[1])));
    }

    Optional<String> document(String reportId, String language) {
        return Optional.ofNullable(entities.find(ReportDocument.class, new ReportDocument.Key(reportId, language)))
                .map(ReportDocument::document);
    }

    void keep(String reportId, Frozen frozen) {
        forget(reportId);
        frozen.documents()
                .forEach((language, document) -> entities.persist(new ReportDocument(reportId, language, document)));
    }

    void forget(String reportId) {
        entities.createQuery("delete from ReportDocument d where d.key.reportId = :id")
                .setParameter("id", reportId)
                .executeUpdate();
    }
}
