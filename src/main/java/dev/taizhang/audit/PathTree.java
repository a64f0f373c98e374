package dev.taizhang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates of paths by their segments; a path costs a look-up for each of its segments, however many templates there are. */
final class PathTree {

    private final Map<String, PathTree> fixed = new HashMap<>();
    private @Nullable PathTree variable;
    private @Nullable List<String> template;

    /**
     * A template that a path fits.
     *
     * @param template its segments, variables in braces
     * @param variables what stands for them in the path
     */
    record Match(List<String> template, Map<String, String> variables) {}

    /** Adds a template, variables in braces. */
    void add(List<String> segments) {
        PathTree node = this;
        for (String segment : segments) {
            if (segment.startsWith("{")) {
                PathTree next = node.variable == null ? new PathTree() : node.variable;
                node.variable = next;
                node = next;
            } else {
                node = node.fixed.computeIfAbsent(segment, _ -> new PathTree());
            }
        }
        node.template = List.copyOf(segments);
    }

    /** The template that a path fits, one without variables before one that has them; null for none. */
    @Nullable
    Match match(List<String> path) {
        List<String> found = find(path, 0);
        if (found == null) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = found.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            }
        }
        return new Match(found, variables);
    }

    private @Nullable List<String> find(List<String> path, int at) {
        if (at == path.size()) {
            return template;
        }
        PathTree next = fixed.get(path.get(at));
        List<String> found = next == null ? null : next.find(path, at + 1);
        return found == null && variable != null ? variable.find(path, at + 1) : found;
    }
}
