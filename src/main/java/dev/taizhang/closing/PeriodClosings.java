package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.closing.ClosingState.Transition;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closes periods and reopens them. */
@ApplicationScoped
class PeriodClosings {

    private final ClosingRepository repository;
    private final ClosingReaders readers;
    private final OrganizationReferences organizations;
    private final Trees trees;
    private final Access access;
    private final CurrentCaller caller;
    private final Revisions revisions;
    private final ChangeLog changes;
    private final Preconditions preconditions;
    private final OfficeClock clock;

    PeriodClosings(
            ClosingRepository repository,
            ClosingReaders readers,
            OrganizationReferences organizations,
            Trees trees,
            Access access,
            CurrentCaller caller,
            Revisions revisions,
            ChangeLog changes,
            Preconditions preconditions,
            OfficeClock clock) {
        this.repository = repository;
        this.readers = readers;
        this.organizations = organizations;
        this.trees = trees;
        this.access = access;
        this.caller = caller;
        this.revisions = revisions;
        this.changes = changes;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Closes a period for the first time. */
    @Transactional
    Shown<PeriodClosingView> close(PeriodClosingRequest request) {
        OrganizationName name =
                organizations.find(request.organization()).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        require(name.id(), Transition.CLOSE);
        Period period = Period.parse(request.period()).orElseThrow();
        Recording recording = recordBelow(name.id(), period);
        repository.of(name.id(), period.code()).ifPresent(PeriodClosings::refuse);
        PeriodClosing closing =
                new PeriodClosing(name.id(), period, caller.get().username(), recording.at());
        repository.persist(closing);
        return recorded("PERIOD_CLOSED", closing, null, null, recording);
    }

    /** Whoever may close the period may read how it came to be closed before. */
    private static void refuse(PeriodClosing before) {
        throw Problem.of(ErrorCode.CLOSING_EXISTS, before.period())
                .existing(
                        PeriodClosingResource.PATH + "/" + before.id(),
                        before.state().name());
    }

    /** Opens a closed period again, for what has to be entered or corrected in it. */
    @Transactional
    Shown<PeriodClosingView> reopen(String id, String reason) {
        String organization = readable(id);
        require(organization, Transition.REOPEN);
        Recording recording = recordBelow(organization, repository.periodOf(id));
        PeriodClosing closing = matched(id);
        String before = closing.digest();
        closing.reopen(caller.get().username(), recording.at(), reason);
        return recorded("PERIOD_REOPENED", closing, before, reason, recording);
    }

    /** Closes a reopened period. */
    @Transactional
    Shown<PeriodClosingView> closeAgain(String id) {
        String organization = readable(id);
        require(organization, Transition.CLOSE);
        Recording recording = recordBelow(organization, repository.periodOf(id));
        PeriodClosing closing = matched(id);
        String before = closing.digest();
        closing.close(caller.get().username(), recording.at());
        return recorded("PERIOD_CLOSED", closing, before, null, recording);
    }

    @Transactional
    Shown<PeriodClosingView> get(String id) {
        return found(repository
                .find(id)
                .filter(closing -> readers.mayRead(closing.organizationId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)));
    }

    /**
     * Takes the locks of all whose records it concerns, so that whoever confirms one of them has either committed before
     * or sees what is written now; that of the tree as well, so that nobody comes in meanwhile.
     */
    private Recording recordBelow(String organizationId, Period period) {
        Set<String> below = below(organizationId, period);
        Set<String> scopes = new LinkedHashSet<>(below);
        scopes.add(Trees.SCOPE);
        Recording recording = revisions.record(scopes);
        if (!below(organizationId, period).equals(below)) {
            throw Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
        }
        return recording;
    }

    /** Those that stand below it today, or stood there in the period. */
    private Set<String> below(String organizationId, Period period) {
        Set<String> below = new LinkedHashSet<>(trees.subtree(organizationId, clock.today()));
        below.addAll(trees.now().subtree(organizationId, period.start(), period.end()));
        return below;
    }

    private String readable(String id) {
        return repository
                .organizationOf(id)
                .filter(readers::mayRead)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    private void require(String organizationId, Transition transition) {
        Role[] roles = ClosingState.machine().roles(transition);
        if (!access.has(organizationId, roles)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    private PeriodClosing matched(String id) {
        PeriodClosing closing = repository.locked(id);
        preconditions.requireMatch(etag(closing));
        return closing;
    }

    private Shown<PeriodClosingView> recorded(
            String action,
            PeriodClosing closing,
            @Nullable String before,
            @Nullable String reason,
            Recording recording) {
        repository.persist(new ClosingEntry(closing, caller.get().username(), recording.at(), reason));
        changes.append(new Change(
                action,
                "PERIOD_CLOSING",
                closing.id(),
                closing.organizationId(),
                recording.of(closing.organizationId()),
                before,
                closing.digest(),
                recording.at()));
        return found(closing);
    }

    private Shown<PeriodClosingView> found(PeriodClosing closing) {
        return new Shown<>(PeriodClosingView.of(closing, organizations.byId(closing.organizationId())), etag(closing));
    }

    static String etag(PeriodClosing closing) {
        return ETags.strong(Long.toString(closing.editCounter()));
    }
}
