package dev.taizhang.riskcheck;

import dev.taizhang.account.Colleagues;
import dev.taizhang.ledger.AddedFiles;
import dev.taizhang.ledger.AddedFiles.AddedFile;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateView;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.riskcheck.ChecklistTemplate.ChecklistItem;
import dev.taizhang.riskcheck.Remedies.Measure;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers all that is filed of a finding: what became of it, what was done about it, and what shows that. */
@ApplicationScoped
class ClosureFile {

    private final FindingQueries queries;
    private final FindingLedger ledger;
    private final RiskCheckLedger checks;
    private final ChecklistTemplates templates;
    private final RecordBook book;
    private final RecordQueries records;
    private final Remedies remedies;
    private final AddedFiles files;
    private final Colleagues colleagues;

    /** The check that found it, and the item of its checklist that failed; as far as the caller may read them. */
    @TemplateData
    record Examined(
            @Nullable String number,
            @Nullable LocalDate checkedOn,
            int item,
            @Nullable String text,
            @Nullable String expected) {}

    /**
     * What is filed of a finding.
     *
     * @param repeated number of the finding that it repeats, where the caller may read that
     * @param files by the ids of the records that they go with
     * @param posts by user names
     */
    record Filed(
            FindingView finding,
            Examined examined,
            @Nullable String repeated,
            List<Measure> measures,
            Map<String, List<AddedFile>> files,
            SortedMap<String, String> posts) {}

    ClosureFile(
            FindingQueries queries,
            FindingLedger ledger,
            RiskCheckLedger checks,
            ChecklistTemplates templates,
            RecordBook book,
            RecordQueries records,
            Remedies remedies,
            AddedFiles files,
            Colleagues colleagues) {
        this.queries = queries;
        this.ledger = ledger;
        this.checks = checks;
        this.templates = templates;
        this.book = book;
        this.records = records;
        this.remedies = remedies;
        this.files = files;
        this.colleagues = colleagues;
    }

    @Transactional
    Shown<Filed> of(String findingId) {
        Shown<FindingView> shown = queries.get(findingId);
        FindingView finding = shown.view();
        String earlier = finding.content().recurrenceOf();
        List<Measure> measures = remedies.measures(findingId);
        // Sorted, for the tag of the form is made of it.
        Map<String, List<AddedFile>> attached = new TreeMap<>(
                files.of(Stream.concat(Stream.of(findingId), measures.stream().map(Measure::id))
                        .toList()));
        Filed filed = new Filed(
                finding,
                examined(finding.content()),
                earlier == null
                        ? null
                        : book.find(ledger, earlier).map(LedgerRecord::number).orElse(null),
                measures,
                attached,
                new TreeMap<>(colleagues.posts(names(finding, measures, attached))));
        return new Shown<>(filed, shown.etag());
    }

    private Examined examined(Finding finding) {
        int item = finding.checkItem();
        LedgerRecord record = book.find(checks, finding.check()).orElse(null);
        if (record == null) {
            return new Examined(null, null, item, null, null);
        }
        RiskCheck check = records.get(checks, record.id()).content();
        Optional<ChecklistItem> listed = templates.item(check, item);
        return new Examined(
                record.number(),
                check.checkedOn(),
                item,
                listed.map(ChecklistItem::text).orElse(null),
                listed.map(ChecklistItem::expectedResult).orElse(null));
    }

    /** Everybody whom the form names by the post. */
    private static Set<String> names(
            FindingView finding, List<Measure> measures, Map<String, List<AddedFile>> attached) {
        Set<String> names = new TreeSet<>();
        finding.history().stream().map(StateView::by).forEach(names::add);
        attached.values().stream().flatMap(List::stream).map(AddedFile::by).forEach(names::add);
        measures.stream()
                .flatMap(measure -> Stream.of(measure.extensions(), measure.evidence(), measure.verifications()))
                .flatMap(List::stream)
                .flatMap(note -> Stream.of(note.by(), note.askedBy() == null ? note.by() : note.askedBy()))
                .forEach(names::add);
        return names;
    }
}
