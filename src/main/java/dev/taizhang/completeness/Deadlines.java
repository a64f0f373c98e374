package dev.taizhang.completeness;

import dev.taizhang.account.Access;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.closing.ClosingReaders;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says by when those below are to declare a period complete; read by them, too. */
@ApplicationScoped
class Deadlines {

    /** Tag of a deadline that holds. */
    static final String IN_FORCE = ETags.strong("1");

    private static final String LATEST = "9999-12-31T00:00:00Z";

    /** By whom a period was asked for. */
    private record Asked(String organizationId, String period) {

        static Asked of(Deadline deadline) {
            return new Asked(deadline.organizationId(), deadline.period());
        }
    }

    private final CompletenessRepository repository;
    private final OrganizationReferences organizations;
    private final ClosingReaders readers;
    private final Access access;
    private final CurrentCaller caller;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final Cursors cursors;

    Deadlines(
            CompletenessRepository repository,
            OrganizationReferences organizations,
            ClosingReaders readers,
            Access access,
            CurrentCaller caller,
            Revisions revisions,
            ChangeLog changes,
            Cursors cursors) {
        this.repository = repository;
        this.organizations = organizations;
        this.readers = readers;
        this.access = access;
        this.caller = caller;
        this.revisions = revisions;
        this.changes = changes;
        this.cursors = cursors;
    }

    @Transactional
    Shown<DeadlineView> set(DeadlineRequest request) {
        OrganizationName name =
                organizations.find(request.organization()).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (!access.has(name.id(), Role.APPROVER)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        // Its lock makes the times follow each other, by which the one set last is known.
        Recording recording = revisions.record(List.of(name.id()));
        Deadline deadline = new Deadline(name.id(), request, caller.get().username(), recording.at());
        repository.persist(deadline);
        changes.appendUnpublished(new Change(
                "COMPLETENESS_DEADLINE_SET",
                "COMPLETENESS_DEADLINE",
                deadline.id(),
                name.id(),
                recording.of(name.id()),
                null,
                deadline.digest(),
                recording.at()));
        return shown(DeadlineView.of(deadline, name.code(), deadline.id()));
    }

    @Transactional
    Shown<DeadlineView> get(String id) {
        return repository
                .deadline(id)
                .filter(deadline -> readers.mayRead(deadline.organizationId()))
                .map(deadline -> shown(view(deadline, holding(List.of(deadline)))))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** Those that concern the caller, the one set last first. */
    @Transactional
    Page<DeadlineView> list(DeadlineFilter filter, PageRequest page) {
        @Nullable Collection<String> whose = readers.asked(filter.organization());
        List<String> after = cursors.after(filter.key(), page).orElse(List.of(LATEST, "~"));
        List<Deadline> found = repository.page(
                whose, filter.period(), Instant.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        Map<Asked, String> holding = holding(found);
        return cursors.cut(
                        filter.key(),
                        found,
                        page.limit(),
                        one -> List.of(one.setAt().toString(), one.id()))
                .map(deadline -> view(deadline, holding));
    }

    /** The ids of those in force instead of some deadlines, or of these themselves. */
    private Map<Asked, String> holding(List<Deadline> deadlines) {
        Set<String> organizationIds =
                deadlines.stream().map(Deadline::organizationId).collect(Collectors.toSet());
        Set<String> periods = deadlines.stream().map(Deadline::period).collect(Collectors.toSet());
        return repository.inForce(organizationIds, periods).stream().collect(Collectors.toMap(Asked::of, Deadline::id));
    }

    /** What it says is never changed; only that another one holds instead. */
    private static Shown<DeadlineView> shown(DeadlineView deadline) {
        String holding = deadline.supersededBy();
        return new Shown<>(deadline, holding == null ? IN_FORCE : ETags.strong(holding));
    }

    private DeadlineView view(Deadline deadline, Map<Asked, String> holding) {
        return DeadlineView.of(
                deadline,
                organizations.byId(deadline.organizationId()).code(),
                // One that was set since they were looked up superseded it: it was in force until then.
                holding.getOrDefault(Asked.of(deadline), deadline.id()));
    }
}
