package dev.taizhang.closing;

import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The port of reports: whether a period was closed, as it was known. */
@ApplicationScoped
public class ClosingsOfPeriod {

    private final ClosingRepository repository;

    ClosingsOfPeriod(ClosingRepository repository) {
        this.repository = repository;
    }

    /**
     * Since when the whole period had been closed at an instant; empty if it was not, or was reopened.
     *
     * @param organizationIds the organisation asked about and those above it, any of which may have closed it
     */
    @Transactional
    public Optional<Instant> closedSince(Collection<String> organizationIds, Period period, Instant asOf) {
        return repository.latestAt(organizationIds, period.start(), period.end(), asOf).stream()
                .filter(entry -> entry.state() == ClosingState.CLOSED)
                .map(ClosingEntry::recordedAt)
                .findFirst();
    }
}
