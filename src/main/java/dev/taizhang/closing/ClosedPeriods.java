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
import java.util.LinkedHashSet;
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
     * Refuses with PERIOD_CLOSED if one of the days lies in a period that one of the organisations, or one above it, has
     * closed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOpen(Collection<String> organizationIds, Collection<LocalDate> days) {
        touched(organizationIds, days);
    }

    /** The same for what takes effect; where the period has been reopened for it, that is written down. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Collection<String> organizationIds, Collection<LocalDate> days, Late late, Instant at) {
        for (Touched reopened : touched(organizationIds, days)) {
            repository.persist(new LateChange(reopened.id(), late, caller.get().username(), at));
        }
    }

    private List<Touched> touched(Collection<String> organizationIds, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate today = tree.today();
        Set<String> organizations = new LinkedHashSet<>();
        organizationIds.forEach(id -> organizations.addAll(tree.above(id, today)));
        List<Touched> touched = repository.touched(organizations, new LinkedHashSet<>(days));
        List<Touched> closed = touched.stream()
                .filter(closing -> closing.state() == ClosingState.CLOSED)
                .toList();
        if (!closed.isEmpty()) {
            throw refused(closed);
        }
        return touched;
    }

    private Problem refused(List<Touched> closed) {
        return Problem.of(
                        ErrorCode.PERIOD_CLOSED,
                        closed.stream().map(Touched::period).distinct().collect(Collectors.joining("、")))
                .with(
                        "closings",
                        closed.stream()
                                .filter(closing -> readers.mayRead(closing.organizationId()))
                                .map(Touched::id)
                                .toList());
    }
}
