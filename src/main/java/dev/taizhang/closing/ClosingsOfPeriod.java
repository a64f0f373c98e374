package dev.taizhang.closing;

import dev.taizhang.closing.ClosingRepository.Closed;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The port of reports: whether a period was closed, as it was known. */
@ApplicationScoped
public class ClosingsOfPeriod {

    private final ClosingRepository repository;

    ClosingsOfPeriod(ClosingRepository repository) {
        this.repository = repository;
    }

    /**
     * Since when the whole period had been closed at an instant, in one or part by part; empty if a part of it was not, or
     * was reopened.
     *
     * @param organizationIds the organisation asked about and those above it, any of which may have closed it
     */
    @Transactional
    public Optional<Instant> closedSince(Collection<String> organizationIds, Period period, Instant asOf) {
        List<Closed> sooner = new ArrayList<>();
        for (Closed closed : repository.closedAt(organizationIds, period.start(), period.end(), asOf)) {
            sooner.add(closed);
            if (covered(period, sooner)) {
                return Optional.of(closed.since());
            }
        }
        return Optional.empty();
    }

    private static boolean covered(Period period, List<Closed> parts) {
        LocalDate next = period.start();
        for (Closed part :
                parts.stream().sorted(Comparator.comparing(Closed::firstDay)).toList()) {
            if (!part.firstDay().isAfter(next) && !part.lastDay().isBefore(next)) {
                next = part.lastDay().plusDays(1);
            }
        }
        return next.isAfter(period.end());
    }
}
