package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Periods that were reopened, as they wait for whoever may close them again. */
@ApplicationScoped
public class ReopenedPeriods {

    private final ClosingRepository repository;
    private final Access access;

    ReopenedPeriods(ClosingRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    /**
     * One of them.
     *
     * @param period code of the period
     * @param since when it was reopened
     * @param etag entity tag of the closing
     */
    public record Reopened(String id, String organizationId, String period, Instant since, String etag) {}

    /** So many of those the caller may close, from an instant and id on, the one that waits longest first. */
    @Transactional
    public List<Reopened> from(Instant since, String id, int limit) {
        Scope scope = access.holding(ClosingState.machine().roles(ClosingState.Transition.CLOSE));
        if (scope.equals(Scope.NOTHING)) {
            return List.of();
        }
        return repository.reopened(scope.everything() ? null : scope.organizationIds(), since, id, limit).stream()
                .map(closing -> new Reopened(
                        closing.id(),
                        closing.organizationId(),
                        closing.period(),
                        Objects.requireNonNull(closing.reopenedAt()),
                        PeriodClosings.etag(closing)))
                .toList();
    }
}
