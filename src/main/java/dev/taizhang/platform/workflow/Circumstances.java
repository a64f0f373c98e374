package dev.taizhang.platform.workflow;

import dev.taizhang.platform.problem.Problem;
import java.util.HashSet;
import java.util.Set;

/**
 * What a table has to know of a thing beside its state. It decides in one place which transitions are offered, and which are
 * refused that somebody asks for nevertheless.
 *
 * @param waits whether a part of it waits for a decision
 * @param failing guards that do not hold now, whatever a request says
 */
public record Circumstances(boolean waits, Set<Guard> failing) {

    /** Nothing waits, and nothing is in the way. */
    public static final Circumstances NONE = new Circumstances(false, Set.of());

    public Circumstances {
        failing = Set.copyOf(failing);
    }

    /** Nothing is in the way. */
    public static Circumstances waiting(boolean waits) {
        return new Circumstances(waits, Set.of());
    }

    /** The same, where a guard may hold or not. */
    public Circumstances with(Guard guard, boolean holds) {
        if (holds) {
            return this;
        }
        Set<Guard> more = new HashSet<>(failing);
        more.add(guard);
        return new Circumstances(waits, more);
    }

    /** Refuses what one of these guards keeps from being done. */
    void require(Terms terms) {
        terms.guards().stream().filter(failing::contains).findFirst().ifPresent(guard -> {
            throw Problem.of(guard.codes().getFirst());
        });
    }
}
