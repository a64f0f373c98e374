package dev.taizhang.inspection;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.audit.AuditEvent;
import dev.taizhang.audit.AuditEvents;
import dev.taizhang.audit.AuditEvents.Position;
import dev.taizhang.audit.AuditEvents.Wanted;
import dev.taizhang.audit.Chain;
import dev.taizhang.audit.ChainReport;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What administrators see of the trail: inside their reach, and what belongs to no organisation if they reach all. */
@ApplicationScoped
class AuditEventQueries {

    private final AuditEvents events;
    private final Chain chain;
    private final Access access;
    private final OrganizationReferences references;
    private final OrganizationTree tree;
    private final Cursors cursors;
    private final OfficeClock clock;
    private final TrailRules rules;

    AuditEventQueries(
            AuditEvents events,
            Chain chain,
            Access access,
            OrganizationReferences references,
            OrganizationTree tree,
            Cursors cursors,
            OfficeClock clock,
            TrailRules rules) {
        this.rules = rules;
        this.events = events;
        this.chain = chain;
        this.access = access;
        this.references = references;
        this.tree = tree;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Rows inside the caller's reach, the latest first. */
    Page<AuditEventView> list(AuditEventFilter filter, PageRequest page) {
        Scope scope = access.administered();
        String key = filter.key();
        Wanted wanted = wanted(filter, scope);
        Position after =
                cursors.after(key, page).map(AuditEventQueries::position).orElse(null);
        List<AuditEvent> found = events.find(wanted, after, page.limit() + 1);
        return cursors.cut(key, found, page.limit(), event -> List.of(event.at().toString(), event.id()))
                .map(event -> AuditEventView.of(event, this::code));
    }

    /**
     * Proves the chain from a batch on. Any administrator may: it shows hashes and ids, nothing of what they are of.
     *
     * @param anchor in a form that {@link TrailRules} found to be right
     */
    ChainReport verify(long from, int limit, @Nullable String anchor) {
        access.administered();
        ChainReport report = chain.verify(
                from, limit, anchor == null ? null : Anchors.read(anchor).orElseThrow());
        long end = report.head() == null ? 0 : report.head().batch();
        if (report.intact() && from > end + 1) {
            // Nothing was looked at: that proves nothing.
            Faults faults = new Faults();
            faults.add("/from", "OUT_OF_RANGE", 1, end + 1);
            throw Problem.invalidParameters(faults);
        }
        return report;
    }

    private Wanted wanted(AuditEventFilter filter, Scope scope) {
        return new Wanted(
                filter.actor() == null ? null : rules.actor(filter.actor()).orElse(filter.actor()),
                filter.action(),
                filter.resourceKind(),
                filter.resource(),
                organizations(filter, scope),
                filter.outcome(),
                filter.traceId(),
                filter.from() == null ? null : clock.startOf(filter.from()),
                filter.to() == null ? null : clock.startOf(filter.to().plusDays(1)));
    }

    /** Null for any, and for rows of no organisation. What lies outside the reach is as if it did not exist. */
    private @Nullable Collection<String> organizations(AuditEventFilter filter, Scope scope) {
        if (filter.organization() == null) {
            return scope.everything() || reachesAll(scope) ? null : scope.organizationIds();
        }
        Set<String> asked = references.find(filter.organization()).map(OrganizationName::id).stream()
                .flatMap(id -> filter.subtree() ? tree.subtree(id, clock.today()).stream() : Set.of(id).stream())
                .collect(Collectors.toSet());
        if (!scope.everything()) {
            asked.retainAll(scope.organizationIds());
        }
        return asked;
    }

    /** Whoever administers every organisation there is also sees what belongs to none. */
    private boolean reachesAll(Scope scope) {
        return references.noneOutside(scope.organizationIds());
    }

    private static Position position(List<String> parts) {
        return new Position(Instant.parse(parts.getFirst()), parts.getLast());
    }

    private String code(String organizationId) {
        return references.find(organizationId).map(OrganizationName::code).orElse(organizationId);
    }
}
