package dev.taizhang.completeness;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Organisations that have not declared a period complete, though the day set by a superior is near 催报. */
@ApplicationScoped
class UndeclaredPeriods implements DueSoon {

    private static final String KIND = "COMPLETENESS";
    private static final int CHUNK = 500;

    private final CompletenessRepository repository;
    private final Standings standings;
    private final Trees trees;
    private final OfficeClock clock;

    UndeclaredPeriods(CompletenessRepository repository, Standings standings, Trees trees, OfficeClock clock) {
        this.repository = repository;
        this.standings = standings;
        this.trees = trees;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "COMPLETENESS_DUE_SOON";
    }

    /** Those who have still not reported are urged (催报). */
    @Override
    public Optional<String> overdueType() {
        return Optional.of("COMPLETENESS_OVERDUE");
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        NavigableMap<String, Due> first = new TreeMap<>();
        Map<String, Set<String>> asked = new TreeMap<>();
        repository
                .dueBetween(from, to)
                .forEach(deadline -> asked.computeIfAbsent(deadline.period(), period -> new HashSet<>())
                        .add(deadline.organizationId()));
        asked.forEach((period, asking) -> {
            List<String> ids = List.copyOf(below(asking, period));
            for (int start = 0; start < ids.size(); start += CHUNK) {
                List<String> chunk = ids.subList(start, Math.min(start + CHUNK, ids.size()));
                missing(chunk, period).forEach((id, due) -> {
                    String thing = id + "/" + period;
                    if (!due.isBefore(from) && !due.isAfter(to) && thing.compareTo(afterId) > 0) {
                        first.put(thing, new Due(KIND, thing, id, due));
                    }
                });
                while (first.size() > limit) {
                    first.pollLastEntry();
                }
            }
        });
        return List.copyOf(first.values());
    }

    private Set<String> below(Set<String> asking, String period) {
        Tree tree = trees.now();
        LocalDate end = Period.parse(period).orElseThrow().end();
        Set<String> below = new TreeSet<>();
        asking.forEach(top -> tree.subtree(top, clock.today()).stream()
                .filter(id -> tree.activeOn(id, end))
                .forEach(below::add));
        return below;
    }

    /** By which day each of them is to declare, of those that have not. */
    private Map<String, LocalDate> missing(List<String> ids, String period) {
        Map<String, LocalDate> due = standings.due(ids, period);
        repository.declaredAt(ids, period, clock.now()).forEach(due::remove);
        return due;
    }
}
