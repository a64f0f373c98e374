package dev.taizhang.ledger;

import dev.taizhang.ledger.ListOrder.Found;
import dev.taizhang.ledger.RecordHead.PendingVersion;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows records to callers who may read them. */
@ApplicationScoped
public class RecordQueries {

    private final RecordBook book;
    private final RecordLists lists;
    private final RecordVersionRepository versions;
    private final Contents contents;
    private final OrganizationReferences organizations;
    private final Cursors cursors;
    private final RecordAccess access;
    private final FurtherReaders further;
    private final GivenReasons reasons;
    private final OfficeClock clock;

    RecordQueries(
            RecordBook book,
            RecordLists lists,
            RecordVersionRepository versions,
            Contents contents,
            OrganizationReferences organizations,
            Cursors cursors,
            RecordAccess access,
            FurtherReaders further,
            GivenReasons reasons,
            OfficeClock clock) {
        this.book = book;
        this.lists = lists;
        this.versions = versions;
        this.contents = contents;
        this.organizations = organizations;
        this.cursors = cursors;
        this.access = access;
        this.further = further;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** The entity tag of a record the caller may read, without the rest of the work. */
    @Transactional
    public String etag(Ledger<?> ledger, String id) {
        return shownTag(book.readable(ledger, id));
    }

    /** A record in the version in force, or its only version. */
    @Transactional
    public <C extends RecordContent> RecordEntry<C> get(Ledger<C> ledger, String id) {
        LedgerRecord record = book.readable(ledger, id);
        Integer pending = record.pendingVersion();
        return entry(
                ledger,
                record,
                record.state(),
                versions.get(id, record.version()),
                pending == null ? null : PendingVersion.of(versions.get(id, pending)));
    }

    /** What a record the caller may read says in the version under way: the amendment that waits, else the one shown. */
    @Transactional
    public <C extends RecordContent> C proposed(Ledger<C> ledger, String id) {
        LedgerRecord record = book.readable(ledger, id);
        Integer pending = record.pendingVersion();
        return contents.read(
                ledger,
                versions.get(id, pending == null ? record.version() : pending).content());
    }

    /**
     * What is made of what records say in the version in force, by id; for other rooms, which show none of it to a
     * caller.
     */
    @Transactional
    public <C extends RecordContent, T> Map<String, T> contents(
            Ledger<C> ledger, List<LedgerRecord> records, Function<C, T> reading) {
        return versions.contents(versions.shown(records), document -> reading.apply(contents.read(ledger, document)));
    }

    /** Which of some records of a ledger the caller may read, by their ids. */
    @Transactional
    public Set<String> readable(Ledger<?> ledger, Collection<String> ids) {
        List<LedgerRecord> records = book.withIds(ids).stream()
                .filter(record -> record.kind().equals(ledger.kind()))
                .toList();
        Set<String> readable = records.stream()
                .filter(record -> access.mayReadOf(ledger, record.hosts(), Set.of()))
                .map(LedgerRecord::id)
                .collect(Collectors.toCollection(HashSet::new));
        // Nearly every caller reads by the hosts; who reads the others is read once for all of them.
        List<String> others = records.stream()
                .map(LedgerRecord::id)
                .filter(id -> !readable.contains(id))
                .toList();
        further.of(others).forEach((id, readers) -> {
            if (access.mayReadOf(ledger, List.of(), readers)) {
                readable.add(id);
            }
        });
        return readable;
    }

    /** What a version says that is or once was in force; for other records that were made with it. */
    @Transactional
    public <C extends RecordContent> Optional<C> confirmedVersion(Ledger<C> ledger, LedgerRecord record, int version) {
        return versions.extentsBelow(record.id(), version + 1, 1).stream()
                .filter(found -> found.version() == version && found.confirmedAt() != null)
                .findFirst()
                .map(found ->
                        contents.read(ledger, versions.get(record.id(), version).content()));
    }

    /** All versions of a record, the latest first; a page ends early when they are long. */
    @Transactional
    public <C extends RecordContent, V> Page<V> versions(
            Ledger<C> ledger, String id, PageRequest page, Function<RecordEntry<C>, V> view) {
        LedgerRecord record = book.readable(ledger, id);
        String listKey = ledger.path() + "|" + id + "|versions";
        int below = cursors.after(listKey, page)
                .map(List::getFirst)
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
        List<Extent> found = versions.extentsBelow(id, below, page.limit() + 1);
        int fitting = Math.min(page.limit(), Extent.fitting(found));
        return cursors.cut(listKey, found, fitting, extent -> List.of(Integer.toString(extent.version())))
                .map(extent -> {
                    RecordVersion version = versions.get(id, extent.version());
                    String state = ledger.confirmedAsAWhole() ? version.state().name() : record.state();
                    return view.apply(entry(ledger, record, state, version, null));
                });
    }

    /** Records of a ledger that the caller may read, in the order asked for; a page ends early when they are long. */
    @Transactional
    public <C extends RecordContent, V> Page<V> list(
            Ledger<C> ledger, RecordFilter filter, PageRequest page, Function<RecordEntry<C>, V> view) {
        return list(ledger, Selection.of(filter), page, view);
    }

    /** The same of a ledger whose records are to be done by a day: what is late or due soon, where that is asked. */
    @Transactional
    public <C extends RecordContent> Page<RecordEntry<C>> list(
            Ledger<C> ledger, RecordFilter filter, DueSelection due, PageRequest page) {
        return list(ledger, new Selection(filter, due), page, Function.identity());
    }

    private <C extends RecordContent, V> Page<V> list(
            Ledger<C> ledger, Selection selection, PageRequest page, Function<RecordEntry<C>, V> view) {
        ListOrder order = selection.filter().order();
        String listKey = selection.key(ledger.path());
        @Nullable
        List<Object> after = cursors.after(listKey, page).map(order::values).orElse(null);
        List<Found> found = lists.find(ledger, selection, after, page.limit() + 1);
        List<Extent> extents = versions.shown(found.stream().map(Found::record).toList());
        int fitting = Math.min(page.limit(), Extent.fitting(extents));
        Map<String, RecordVersion> shown = versions.whole(extents.subList(0, Math.min(fitting, extents.size())));
        return cursors.cut(listKey, found, fitting, order::position).map(hit -> {
            LedgerRecord record = hit.record();
            RecordVersion version = Objects.requireNonNull(shown.get(record.id()));
            return view.apply(entry(ledger, record, record.state(), version, null));
        });
    }

    private <C extends RecordContent> RecordEntry<C> entry(
            Ledger<C> ledger,
            LedgerRecord record,
            String state,
            RecordVersion version,
            @Nullable PendingVersion pending) {
        String organizationName = organizations.byId(record.organizationId()).name();
        RecordHead head =
                RecordHead.of(record, state, version, pending, organizationName, reasons.told(record.voidReason()));
        return new RecordEntry<>(
                head, contents.read(ledger, version.content()), shownTag(record), access.ofKeeper(record));
    }

    /**
     * Of the record, and of what else its views show: the name of who keeps it, what is overdue today, and whether it is
     * shown with its smallest headcounts.
     */
    private String shownTag(LedgerRecord record) {
        String name = organizations.byId(record.organizationId()).name();
        return ETags.ofForm(RecordBook.etag(record), name + "|" + clock.today() + "|" + access.ofKeeper(record));
    }
}
