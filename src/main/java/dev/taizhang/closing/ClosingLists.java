package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
        @Nullable Collection<String> whose = whose(filter);
        List<String> after = after(filter.key(), page, List.of(LAST.toString(), "~"));
        List<PeriodClosing> found =
                repository.page(whose, filter, LocalDate.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        return page(
                filter.key(),
                found,
                page,
                closing -> PeriodClosingView.of(closing, organizations.byId(closing.organizationId())),
                closing -> List.of(closing.lastDay().toString(), closing.id()));
    }

    /** Its closings and reopenings, in their order. */
    @Transactional
    Page<ClosingEntryView> history(String id, PageRequest page) {
        String key = "period-closings|" + readable(id) + "|history";
        int after = Integer.parseInt(after(key, page, List.of("0")).getFirst());
        return page(
                key,
                repository.entries(id, after, page.limit() + 1),
                page,
                ClosingEntryView::of,
                entry -> List.of(Integer.toString(entry.no())));
    }

    /** What took effect after it had been closed, of records of organisations that the caller reads. */
    @Transactional
    Page<LateChangeView> changes(String id, PageRequest page) {
        String key = "period-closings|" + readable(id) + "|changes";
        List<String> after = after(key, page, List.of(Instant.EPOCH.toString(), ""));
        Scope scope = access.readable();
        @Nullable Set<String> whose = scope.everything() ? null : scope.organizationIds();
        List<LateChange> found =
                repository.changes(id, whose, Instant.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        return page(
                key,
                found,
                page,
                change -> LateChangeView.of(
                        change, organizations.byId(change.organizationId()).code()),
                change -> List.of(change.recordedAt().toString(), change.id()));
    }

    private String readable(String id) {
        return repository
                .organizationOf(id)
                .filter(readers::mayRead)
                .map(organization -> id)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** Null for anybody's. */
    private @Nullable Collection<String> whose(ClosingFilter filter) {
        String asked = filter.organization();
        if (asked == null) {
            return readers.readable().orElse(null);
        }
        return List.of(organizations
                .find(asked)
                .map(OrganizationName::id)
                .filter(readers::mayRead)
                .orElseThrow(() -> unknown(asked)));
    }

    private static Problem unknown(String organization) {
        Faults faults = new Faults();
        faults.add("/organization", "UNKNOWN_ORGANIZATION", organization);
        return Problem.invalidParameters(faults);
    }

    private List<String> after(String key, PageRequest page, List<String> beginning) {
        String cursor = page.cursor();
        return cursor == null ? beginning : cursors.open(key, cursor);
    }

    private <T, V> Page<V> page(
            String key, List<T> found, PageRequest page, Function<T, V> view, Function<T, List<String>> position) {
        boolean more = found.size() > page.limit();
        List<T> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown.stream().map(view).toList(), more ? cursors.seal(key, position.apply(shown.getLast())) : null);
    }
}
