package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.audit.PathTree.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTreeTest {

    private static PathTree tree() {
        PathTree tree = new PathTree();
        tree.add(List.of("meetings"));
        tree.add(List.of("meetings", "{id}"));
        tree.add(List.of("meetings", "confirmations"));
        tree.add(List.of("meetings", "{id}", "versions"));
        tree.add(List.of("meetings", "{id}", "decisions", "{no}"));
        return tree;
    }

    @Test
    void findsTheTemplateAndWhatStandsForItsVariables() {
        assertEquals(
                new Match(List.of("meetings", "{id}", "decisions", "{no}"), Map.of("id", "a", "no", "2")),
                tree().match(List.of("meetings", "a", "decisions", "2")));
    }

    @Test
    void prefersWhatHasNoVariablesAndGoesBackWhereThatLeadsNowhere() {
        assertEquals(
                new Match(List.of("meetings", "confirmations"), Map.of()),
                tree().match(List.of("meetings", "confirmations")));
        assertEquals(
                new Match(List.of("meetings", "{id}", "versions"), Map.of("id", "confirmations")),
                tree().match(List.of("meetings", "confirmations", "versions")));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        for (List<String> path : List.of(
                List.of("nowhere"),
                List.of("meetings", "a", "nowhere"),
                List.of("meetings", "a", "versions", "b"),
                List.<String>of())) {
            assertNull(tree().match(path), path.toString());
        }
    }
}
