package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists closed periods, how they came to be so, and what changed in them afterwards. */
@ApplicationScoped
class ClosingLists {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ClosingRepository repository;
    private final ClosingReaders readers;
    private final OrganizationReferences organizations;
    private final Access access;
    private final Cursors cursors;

    ClosingLists(
            ClosingRepository repository,
            ClosingReaders readers,
            OrganizationReferences organizations,
            Access access,
            Cursors cursors) {
        this.repository = repository;
        this.readers = readers;
        this.organizations = organizations;
        this.access = access;
        this.cursors = cursors;
    }

    /** Those the caller may read, the latest periods first. */
    @Transactional
    Page<PeriodClosingView> list(ClosingFilter filter, PageRequest page) {
        @Nullable Collection<String> whose = readers.asked(filter.organization());
        List<String> after = cursors.after(filter.key(), page).orElse(List.of(LAST.toString(), "~"));
        List<PeriodClosing> found =
                repository.page(whose, filter, LocalDate.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        return cursors.cut(
                        filter.key(),
                        found,
                        page.limit(),
                        closing -> List.of(closing.lastDay().toString(), closing.id()))
                .map(closing -> PeriodClosingView.of(closing, organizations.byId(closing.organizationId())));
    }

    /** Its closings and reopenings, in their order. */
    @Transactional
    Page<ClosingEntryView> history(String id, PageRequest page) {
        String key = "period-closings|" + readable(id) + "|history";
        int after = cursors.after(key, page)
                .map(List::getFirst)
                .map(Integer::parseInt)
                .orElse(0);
        List<ClosingEntry> found = repository.entries(id, after, page.limit() + 1);
        return cursors.cut(key, found, page.limit(), entry -> List.of(Integer.toString(entry.no())))
                .map(ClosingEntryView::of);
    }

    /** What took effect after it had been closed, of records of organisations that the caller reads, and of duties from above. */
    @Transactional
    Page<LateChangeView> changes(String id, PageRequest page) {
        String key = "period-closings|" + readable(id) + "|changes";
        List<String> after = cursors.after(key, page).orElse(List.of(Instant.EPOCH.toString(), ""));
        Scope scope = access.readable();
        @Nullable Set<String> whose = scope.everything() ? null : scope.organizationIds();
        List<LateChange> found = repository.changes(
                id, whose, access.above(), Instant.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        return cursors.cut(
                        key,
                        found,
                        page.limit(),
                        change -> List.of(change.recordedAt().toString(), change.id()))
                .map(change -> LateChangeView.of(
                        change, organizations.byId(change.organizationId()).code()));
    }

    private String readable(String id) {
        return repository
                .organizationOf(id)
                .filter(readers::mayRead)
                .map(organization -> id)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }
}
