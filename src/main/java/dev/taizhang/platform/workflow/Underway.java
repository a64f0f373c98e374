package dev.taizhang.platform.workflow;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the machines said in the course of the request that this thread answers. A guard that refuses a step needs not know
 * of states: where its refusal is written, the state in which the step was asked for is still known here. Each request has
 * a thread of its own, so that nothing has to be cleared away.
 */
public final class Underway {

    private static final ThreadLocal<Map<String, Standing>> ASKED = ThreadLocal.withInitial(LinkedHashMap::new);

    private static final List<String> ROOT = List.of("api", "v1");

    private Underway() {}

    /**
     * Where a record stood when a step of it was asked for.
     *
     * @param path of the machine
     * @param state name of the state
     * @param allowedTransitions what somebody could ask for in it
     * @param barred which of these are out of question, too, once the step was refused with a code, by codes
     */
    record Standing(String path, String state, List<String> allowedTransitions, Map<ErrorCode, Set<String>> barred) {

        /** What is left to whoever was refused with a code. */
        List<String> left(ErrorCode code) {
            Set<String> gone = barred.getOrDefault(code, Set.of());
            return allowedTransitions.stream()
                    .filter(transition -> !gone.contains(transition))
                    .toList();
        }
    }

    /** The first question is that of the request itself; what the step makes of the record comes after it. */
    static void asked(Standing standing) {
        ASKED.get().putIfAbsent(standing.path(), standing);
    }

    /** Adds to the refusal of a step where the thing stood that the path names, unless it says so already. */
    public static void tell(Problem problem, String requestPath) {
        if (problem.code().status() == ErrorCode.INVALID_TRANSITION.status()
                && !problem.extensions().containsKey("state")) {
            of(requestPath)
                    .ifPresent(standing -> problem.with("state", standing.state())
                            .with("allowedTransitions", standing.left(problem.code())));
        }
    }

    /** Where the thing stood that a path names: of several machines that of the innermost. */
    private static Optional<Standing> of(String requestPath) {
        List<String> path = Arrays.stream(requestPath.split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (path.size() <= ROOT.size() || !path.subList(0, ROOT.size()).equals(ROOT)) {
            return Optional.empty();
        }
        List<String> named = path.subList(ROOT.size(), path.size());
        return ASKED.get().values().stream()
                .filter(standing -> names(parts(standing), named))
                .max(Comparator.<Standing>comparingInt(
                                standing -> parts(standing).size())
                        .thenComparingLong(standing -> parts(standing).stream()
                                .filter(part -> !part.startsWith("{"))
                                .count()));
    }

    private static List<String> parts(Standing standing) {
        return List.of(standing.path().split("/"));
    }

    private static boolean names(List<String> template, List<String> path) {
        if (path.size() < template.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!fits(template.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A part of a template is a word, or anything where there is a name in braces. */
    private static boolean fits(String part, String said) {
        return part.startsWith("{") || part.equals(said);
    }
}
