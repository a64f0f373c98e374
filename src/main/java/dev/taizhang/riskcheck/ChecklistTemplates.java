package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the version of a template that a check is made with, and holds the check against it. */
@ApplicationScoped
class ChecklistTemplates {

    private final ChecklistTemplateLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;

    ChecklistTemplates(ChecklistTemplateLedger ledger, RecordBook book, RecordQueries queries) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
    }

    /**
     * The check with the id and the version of its template; adds the faults of one that does not fit its template.
     *
     * @param check its faulty components may be null
     */
    RiskCheck fitted(RiskCheck check, String pointerPrefix, Faults faults) {
        String named = check.template();
        if (named == null) {
            return check;
        }
        Optional<LedgerRecord> record = book.find(ledger, named);
        if (record.isEmpty()) {
            faults.add(pointerPrefix + "/template", "UNKNOWN_TEMPLATE");
        }
        return record.map(found -> fitted(check, found, pointerPrefix, faults)).orElse(check);
    }

    /** The template as a check keeps it. */
    ChecklistTemplate of(RiskCheck check) {
        LedgerRecord record = book.find(ledger, check.template()).orElseThrow();
        int version = check.templateVersion() == null ? record.version() : check.templateVersion();
        return queries.confirmedVersion(ledger, record, version).orElseThrow();
    }

    /** One item of the template as a check keeps it; nothing where the caller may not read that. */
    Optional<ChecklistTemplate.ChecklistItem> item(RiskCheck check, int number) {
        return book.find(ledger, check.template())
                .flatMap(record -> queries.confirmedVersion(
                        ledger, record, check.templateVersion() == null ? record.version() : check.templateVersion()))
                .flatMap(template -> template.item(number));
    }

    private RiskCheck fitted(RiskCheck check, LedgerRecord record, String pointerPrefix, Faults faults) {
        Integer named = check.templateVersion();
        int version = named == null ? record.version() : named;
        Optional<ChecklistTemplate> template = queries.confirmedVersion(ledger, record, version);
        if (record.state().equals(RecordState.VOIDED.name())) {
            template = Optional.empty();
        }
        if (template.isEmpty()) {
            faults.add(pointerPrefix + (named == null ? "/template" : "/templateVersion"), "TEMPLATE_NOT_CONFIRMED");
        }
        template.ifPresent(found -> compare(check, found, pointerPrefix, faults));
        return check.with(record.id(), version);
    }

    private static void compare(RiskCheck check, ChecklistTemplate template, String pointerPrefix, Faults faults) {
        if (check.subjectType() != null && check.subjectType() != template.subjectType()) {
            faults.add(pointerPrefix + "/subjectType", "DIFFERS_FROM_TEMPLATE", template.subjectType());
        }
        List<RiskCheck.CheckedItem> results = check.results();
        for (int i = 0; i < results.size(); i++) {
            RiskCheck.CheckedItem result = results.get(i);
            // A number that is missing or out of range is known as a fault of its own.
            if (result != null
                    && result.item() > 0
                    && template.item(result.item()).isEmpty()) {
                faults.add(pointerPrefix + "/results/" + i + "/item", "UNKNOWN_ITEM");
            }
        }
    }
}
