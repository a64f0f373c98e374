package dev.taizhang.completeness;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.organization.Tree;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it stands with organisations and a period today: declared or missing, since when, and by when it is due. */
@ApplicationScoped
class Standings {

    private final CompletenessRepository repository;
    private final OrganizationTree organizations;
    private final OfficeClock clock;

    Standings(CompletenessRepository repository, OrganizationTree organizations, OfficeClock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In the order given. */
    @Transactional
    List<CompletenessView> of(List<OrganizationName> names, Period period, Tree tree) {
        List<String> ids = names.stream().map(OrganizationName::id).toList();
        Map<String, List<Declaration>> declarations =
                repository.of(ids, period.code()).stream().collect(Collectors.groupingBy(Declaration::organizationId));
        Map<String, LocalDate> due = due(ids, period.code());
        return names.stream()
                .map(name -> view(
                        tree.nameOn(name.id(), period.end()).orElse(name),
                        period,
                        declarations.getOrDefault(name.id(), List.of()),
                        due.get(name.id())))
                .toList();
    }

    /** By which day each of them is to declare a period; those whom nobody above has asked are missing. */
    Map<String, LocalDate> due(Collection<String> ids, String period) {
        LocalDate today = clock.today();
        Map<String, List<String>> superiors = ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> organizations.above(id, today).stream()
                                .filter(above -> !above.equals(id))
                                .toList()));
        Set<String> asking = superiors.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, LocalDate> set = new HashMap<>();
        repository
                .inForce(asking, List.of(period))
                .forEach(deadline -> set.put(deadline.organizationId(), deadline.dueOn()));
        Map<String, LocalDate> due = new HashMap<>();
        superiors.forEach((id, above) -> above.stream()
                .filter(set::containsKey)
                .findFirst()
                .ifPresent(nearest -> due.put(id, set.get(nearest))));
        return due;
    }

    private CompletenessView view(
            OrganizationName name, Period period, List<Declaration> declarations, @Nullable LocalDate due) {
        Optional<Declaration> holding = declarations.stream()
                .filter(one -> one.state() == DeclarationState.DECLARED)
                .findFirst();
        boolean missing = holding.isEmpty();
        @Nullable
        LocalDate declaredOn = holding.map(one -> clock.dayOf(one.declaredAt())).orElse(null);
        return new CompletenessView(
                name.code(),
                name.name(),
                period.code(),
                missing ? Completeness.MISSING : Completeness.DECLARED,
                due,
                missing ? missingSince(period, declarations) : null,
                missing && due != null && clock.today().isAfter(due),
                due != null && declaredOn != null && declaredOn.isAfter(due),
                holding.map(Declaration::id).orElse(null),
                holding.map(Declaration::declaredBy).orElse(null),
                holding.map(Declaration::declaredAt).orElse(null),
                holding.map(Declaration::note).orElse(null));
    }

    /** The day after the period, or that of the last withdrawal; null while the period goes on. */
    private @Nullable LocalDate missingSince(Period period, List<Declaration> declarations) {
        LocalDate since = declarations.stream()
                .map(Declaration::withdrawnAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(clock::dayOf)
                .orElse(period.end().plusDays(1));
        return since.isAfter(clock.today()) ? null : since;
    }
}
