package dev.taizhang.ledger;

import dev.taizhang.ledger.ListOrder.Found;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Searches all ledgers at once. */
@ApplicationScoped
class SearchQueries {

    private final Ledgers ledgers;
    private final RecordLists lists;
    private final RecordTexts texts;
    private final RecordVersionRepository versions;
    private final RecordAccess access;
    private final OrganizationReferences organizations;
    private final Cursors cursors;

    SearchQueries(
            Ledgers ledgers,
            RecordLists lists,
            RecordTexts texts,
            RecordVersionRepository versions,
            RecordAccess access,
            OrganizationReferences organizations,
            Cursors cursors) {
        this.ledgers = ledgers;
        this.lists = lists;
        this.texts = texts;
        this.versions = versions;
        this.access = access;
        this.organizations = organizations;
        this.cursors = cursors;
    }

    /** What fits best first, then the latest; a page ends early when the records are long. */
    @Transactional
    Page<SearchHit> search(SearchFilter filter, PageRequest page) {
        access.requireReading();
        RecordFilter wanted = filter.ofRecords();
        ListOrder order = wanted.order();
        @Nullable
        List<Object> after =
                cursors.after(filter.key(), page).map(order::values).orElse(null);
        List<Ledger<?>> asked = ledgers.all().stream()
                .filter(ledger -> filter.kind().isEmpty() || filter.kind().contains(ledger.kind()))
                .toList();
        List<Found> found = lists.find(asked, wanted, after, page.limit() + 1);
        List<Extent> extents = versions.shown(found.stream().map(Found::record).toList());
        int fitting = Math.min(page.limit(), Extent.fitting(extents));
        Page<Found> shown = cursors.cut(filter.key(), found, fitting, order::position);
        return shown.with(hits(
                shown.items(),
                extents.subList(0, shown.items().size()),
                wanted.query().orElseThrow()));
    }

    private List<SearchHit> hits(List<Found> items, List<Extent> extents, SearchQuery query) {
        Map<String, RecordVersion> shown = versions.whole(extents);
        return items.stream()
                .map(found -> {
                    LedgerRecord record = found.record();
                    String document =
                            Objects.requireNonNull(shown.get(record.id())).content();
                    return SearchHit.of(
                            found,
                            ledgers.ofKind(record.kind()).orElseThrow().href(),
                            organizations.byId(record.organizationId()),
                            texts.of(record, document),
                            query);
                })
                .toList();
    }
}
