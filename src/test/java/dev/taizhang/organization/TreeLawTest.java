package dev.taizhang.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.organization.Tree.Span;
import dev.taizhang.organization.TreeChange.Affected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the tree over some days is what is said of each; a change concerns whoever sees another tree. */
class TreeLawTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 24;
    private static final int SIZE = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aboveAndBelowOverSomeDaysAreThoseOfEachDay(long seed) {
        Random random = new Random(seed);
        Tree tree = tree(histories(random));
        for (int i = 0; i < 60; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            LocalDate to = from.plusDays(random.nextInt(DAYS));
            String id = id(random.nextInt(SIZE));
            Set<String> above = new HashSet<>();
            Set<String> below = new HashSet<>();
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                above.addAll(tree.above(id, day));
                below.addAll(tree.subtree(id, day));
            }
            assertEquals(above, tree.above(id, from, to));
            assertEquals(below, tree.subtree(id, from, to));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoeverSeesAnotherTreeOnADayIsConcernedOnThatDay(long seed) {
        Random random = new Random(seed);
        Map<String, List<Span>> before = histories(random);
        int seen = 0;
        for (int i = 0; i < 60; i++) {
            int changed = random.nextInt(SIZE);
            Map<String, List<Span>> after = new HashMap<>(before);
            after.put(id(changed), history(random, changed));
            Tree was = tree(before);
            Tree is = tree(after);
            List<Affected> affected =
                    TreeDifference.of(was, id(changed), was.spansOf(id(changed)), is.spansOf(id(changed)));
            for (int n = 0; n < SIZE; n++) {
                for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                    boolean differs = !view(was, id(n), day).equals(view(is, id(n), day));
                    seen += differs ? 1 : 0;
                    assertTrue(!differs || concerns(affected, id(n), day), id(n) + " on " + day);
                }
            }
        }
        assertTrue(seen > 0, "nothing was changed");
    }

    private static boolean concerns(List<Affected> affected, String id, LocalDate day) {
        return affected.stream()
                .anyMatch(one ->
                        one.organizationIds().contains(id) && !day.isBefore(one.from()) && !day.isAfter(one.to()));
    }

    /** What a report of an organisation takes from the tree of a day: who is below, active or not, and their names. */
    private static Set<String> view(Tree tree, String id, LocalDate day) {
        return tree.subtree(id, day).stream()
                .map(one ->
                        one + tree.activeOn(one, day) + tree.traitsOn(one, day).map(Traits::name))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Span>> histories(Random random) {
        Map<String, List<Span>> histories = new HashMap<>();
        for (int n = 0; n < SIZE; n++) {
            histories.put(id(n), history(random, n));
        }
        return histories;
    }

    /** Below one that was made earlier, so that nobody comes to stand below itself; from the first day on or a later one. */
    private static List<Span> history(Random random, int n) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = FIRST.plusDays(random.nextInt(4));
        for (int left = random.nextInt(4); left >= 0; left--) {
            LocalDate to = left == 0 ? OrganizationState.FOREVER : from.plusDays(random.nextInt(6));
            @Nullable String parent = n == 0 ? null : id(random.nextInt(n));
            String name = "名" + random.nextInt(2);
            spans.add(new Span(
                    from,
                    to,
                    new Traits(parent, name, name, OrganizationType.UNIT, null, null, random.nextInt(4) > 0)));
            from = left == 0 ? from : to.plusDays(1);
        }
        return spans;
    }

    private static Tree tree(Map<String, List<Span>> histories) {
        return new Tree(histories.keySet().stream().collect(Collectors.toMap(id -> id, id -> id)), histories);
    }

    private static String id(int n) {
        return "o" + n;
    }
}
