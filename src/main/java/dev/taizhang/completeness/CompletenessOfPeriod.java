package dev.taizhang.completeness;

import dev.taizhang.closing.ClosingsOfPeriod;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.Tree;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port of reports: how complete a period was, as it was known. */
@ApplicationScoped
public class CompletenessOfPeriod {

    /** A report names at most so many who are missing; the list has them all. */
    static final int MOST = 200;

    private final CompletenessRepository repository;
    private final ClosingsOfPeriod closings;

    CompletenessOfPeriod(CompletenessRepository repository, ClosingsOfPeriod closings) {
        this.repository = repository;
        this.closings = closings;
    }

    /**
     * Who of a subtree had declared a period.
     *
     * @param top the organisation of the report
     * @param tree as it was known
     * @param through the last day counted
     * @return empty for intervals, and while the period goes on: there is nothing to declare yet
     */
    @Transactional
    public Optional<CompletenessSummary> of(
            String top, Collection<String> subtree, Tree tree, Period period, LocalDate through, Instant asOf) {
        if (period.kind() == Period.Kind.INTERVAL || through.isBefore(period.end())) {
            return Optional.empty();
        }
        List<OrganizationName> asked = subtree.stream()
                .filter(id -> tree.activeOn(id, period.end()))
                .flatMap(id -> tree.nameOn(id, period.end()).stream())
                .sorted(Comparator.comparing(OrganizationName::code))
                .toList();
        List<String> ids = asked.stream().map(OrganizationName::id).toList();
        Set<String> declared = new HashSet<>(repository.declaredAt(ids, period.code(), asOf));
        List<CompletenessSummary.Missing> missing = asked.stream()
                .filter(name -> !declared.contains(name.id()))
                .limit(MOST)
                .map(name -> new CompletenessSummary.Missing(name.code(), name.name()))
                .toList();
        return Optional.of(new CompletenessSummary(
                asked.size(),
                declared.size(),
                missing,
                closings.closedSince(tree.above(top, through), period, asOf).orElse(null)));
    }
}
