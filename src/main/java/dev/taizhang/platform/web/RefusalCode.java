package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.Violation;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Remembers with a request why it was refused, for whoever looks at the answers afterwards. */
public final class RefusalCode {

    private static final String KEY = RefusalCode.class.getName();

    private RefusalCode() {}

    static void remember(RoutingContext context, Problem problem) {
        context.put(KEY, problem);
    }

    /** Why the request was refused; empty if it was not, or not by us. */
    public static Optional<ErrorCode> of(RoutingContext context) {
        return problem(context).map(Problem::code);
    }

    /** Codes of what was wrong with the request, where several things can be; empty where it was not refused. */
    public static List<String> violations(RoutingContext context) {
        return problem(context).stream()
                .flatMap(problem -> problem.violations().stream())
                .map(Violation::code)
                .toList();
    }

    private static Optional<Problem> problem(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }
}
