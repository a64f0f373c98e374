package dev.taizhang.ledger;

import dev.taizhang.organization.Trees;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a list reaches: what the caller asks for of what it may read. */
@ApplicationScoped
class Reaches {

    private final RecordAccess access;
    private final Trees trees;
    private final OfficeClock clock;

    /**
     * Records of some kinds that a list may show.
     *
     * @param organizations those whose records are wanted; empty for no restriction
     */
    record Reach(List<String> kinds, Optional<Set<String>> organizations) {

        boolean isEmpty() {
            return organizations.map(Set::isEmpty).orElse(false);
        }
    }

    Reaches(RecordAccess access, Trees trees, OfficeClock clock) {
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    /** The organisations asked for whose records the caller may read in that ledger; empty for no restriction. */
    Optional<Set<String>> wanted(Ledger<?> ledger, RecordFilter filter) {
        Optional<Set<String>> readable = access.readable(ledger);
        Optional<Set<String>> asked = filter.top().map(top -> asked(ledger, top, filter.below()));
        if (asked.isEmpty() || readable.isEmpty()) {
            return asked.or(() -> readable);
        }
        return Optional.of(intersection(asked.get(), readable.get()));
    }

    /** The same over several ledgers: those that are read alike are reached alike. */
    List<Reach> wanted(List<Ledger<?>> ledgers, RecordFilter filter) {
        Map<Boolean, List<Ledger<?>>> alike =
                ledgers.stream().collect(Collectors.partitioningBy(Ledger::readableBelow));
        List<Reach> reaches = new ArrayList<>();
        for (List<Ledger<?>> some : alike.values()) {
            if (!some.isEmpty()) {
                List<String> kinds = some.stream().<String>map(Ledger::kind).toList();
                reaches.add(new Reach(kinds, wanted(some.getFirst(), filter)));
            }
        }
        return reaches;
    }

    private Set<String> asked(Ledger<?> ledger, String top, boolean below) {
        Set<String> found = access.readable(ledger, top).map(Set::of).orElse(Set.of());
        return below && !found.isEmpty() ? trees.now().subtree(found.iterator().next(), clock.today()) : found;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }
}
