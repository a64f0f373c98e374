package dev.taizhang.closing;

import dev.taizhang.closing.ClosingRepository.Touched;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The port of the ledgers: whether something may still take effect on some days. To be asked under the lock of the
 * organisations' revisions, which a closing takes as well: whoever commits after a closing has seen it.
 */
@ApplicationScoped
public class ClosedPeriods {

    private final ClosingRepository repository;
    private final ClosingReaders readers;
    private final OrganizationTree tree;
    private final CurrentCaller caller;

    ClosedPeriods(ClosingRepository repository, ClosingReaders readers, OrganizationTree tree, CurrentCaller caller) {
        this.repository = repository;
        this.readers = readers;
        this.tree = tree;
        this.caller = caller;
    }

    /**
     * Refuses with PERIOD_CLOSED if a period is concerned that one of the organisations has closed, or one that stands above
     * it today or stood above it in that period: what was once counted for a superior stays closed when it moves away.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOpen(Collection<Concern> concerns) {
        touched(concerns);
    }

    /** Whether that would refuse nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean open(Collection<Concern> concerns) {
        return closings(concerns).stream().noneMatch(closing -> closing.state() == ClosingState.CLOSED);
    }

    /** The same for what takes effect; where the period has been reopened for it, that is written down. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Collection<Concern> concerns, Late late, Instant at) {
        for (Touched reopened : touched(concerns)) {
            repository.persist(new LateChange(reopened.id(), late, caller.get().username(), at));
        }
    }

    /**
     * Writes down what may move figures of closed periods though no closing forbids it, under each closing that it touches,
     * reopened or not: whoever closed the books learns of it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Collection<Concern> concerns, Late late, Instant at) {
        for (Touched closing : closings(concerns)) {
            repository.persist(new LateChange(closing.id(), late, caller.get().username(), at));
        }
    }

    private List<Touched> touched(Collection<Concern> concerns) {
        List<Touched> touched = closings(concerns);
        List<Touched> closed = touched.stream()
                .filter(closing -> closing.state() == ClosingState.CLOSED)
                .toList();
        if (!closed.isEmpty()) {
            throw refused(closed);
        }
        return touched;
    }

    private List<Touched> closings(Collection<Concern> concerns) {
        Set<String> superiors = concerns.stream()
                .flatMap(concern -> concern.organizationIds().stream())
                .distinct()
                .flatMap(id -> tree.above(id, LocalDate.MIN, LocalDate.MAX).stream())
                .collect(Collectors.toSet());
        if (superiors.isEmpty()) {
            return List.of();
        }
        return repository.touched(superiors, concerns).stream()
                .filter(closing -> concerns.stream().anyMatch(concern -> holds(closing, concern)))
                .toList();
    }

    private boolean holds(Touched closing, Concern concern) {
        return concern.touches(closing.firstDay(), closing.lastDay())
                && concern.organizationIds().stream()
                        .anyMatch(id -> tree.above(id, tree.today()).contains(closing.organizationId())
                                || tree.above(id, closing.firstDay(), closing.lastDay())
                                        .contains(closing.organizationId()));
    }

    private Problem refused(List<Touched> closed) {
        return Problem.of(
                        ErrorCode.PERIOD_CLOSED,
                        closed.stream().map(Touched::period).distinct().toList())
                .with(
                        "closings",
                        closed.stream()
                                .filter(closing -> readers.mayRead(closing.organizationId()))
                                .map(Touched::id)
                                .toList());
    }
}
