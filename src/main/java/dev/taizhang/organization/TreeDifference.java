package dev.taizhang.organization;

import dev.taizhang.organization.Tree.Span;
import dev.taizhang.organization.TreeChange.Affected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a change of one organisation moves, and on which days. Figures and reports take from the tree, on the day of
 * their cut-off, who stands below whom, who is active, and what everybody is called; of type, credit code and headcount they
 * say nothing. Pure.
 */
final class TreeDifference {

    private TreeDifference() {}

    /**
     * A move concerns those above the old and the new place, whatever else concerns the organisation too.
     *
     * @param tree before the change
     * @param before what the organisation was, in the order of days
     * @param after what it is now
     */
    static List<Affected> of(Tree tree, String id, List<Span> before, List<Span> after) {
        List<LocalDate> beginnings = beginnings(before, after);
        List<Affected> affected = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            LocalDate from = beginnings.get(i);
            LocalDate to = i + 1 < beginnings.size() ? beginnings.get(i + 1).minusDays(1) : OrganizationState.FOREVER;
            Traits was = on(before, from);
            Traits is = on(after, from);
            Set<String> organizations = new HashSet<>();
            if (!Objects.equals(own(was), own(is))) {
                organizations.add(id);
            }
            if (!organizations.isEmpty() || !Objects.equals(parent(was), parent(is))) {
                climb(tree, parent(was), from, to, organizations);
                climb(tree, parent(is), from, to, organizations);
                affected.add(new Affected(organizations, from, to));
            }
        }
        return affected;
    }

    private static List<LocalDate> beginnings(List<Span> before, List<Span> after) {
        Set<LocalDate> days = new TreeSet<>();
        before.forEach(span -> days.add(span.from()));
        after.forEach(span -> days.add(span.from()));
        return List.copyOf(days);
    }

    private static void climb(
            Tree tree, @Nullable String parent, LocalDate from, LocalDate to, Set<String> organizations) {
        if (parent != null) {
            organizations.addAll(tree.above(parent, from, to));
        }
    }

    private static @Nullable Traits on(List<Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.holdsOn(day))
                .map(Span::traits)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String parent(@Nullable Traits traits) {
        return traits == null ? null : traits.parentId();
    }

    /** What figures of the organisation itself rest on; null on a day on which it does not exist. */
    private static @Nullable List<Object> own(@Nullable Traits traits) {
        return traits == null ? null : List.of(traits.active(), traits.name(), traits.shortName());
    }
}
