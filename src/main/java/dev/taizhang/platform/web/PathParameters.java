package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What stands in a path is an identifier, a code, a number or a period, all of them visible ASCII. Anything else names
 * nothing, and must not reach a column of ASCII, with which the database refuses to compare it. A number has one spelling:
 * what is shown and kept under {@code 1} is not there again under {@code 01} or {@code +1}.
 */
class PathParameters {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*+");

    private final Map<Method, Set<String>> numbers = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo matched) {
        MultivaluedMap<String, String> sent = request.getUriInfo().getPathParameters();
        boolean foreign = sent.values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.chars().anyMatch(c -> c <= ' ' || c >= 0x7f));
        Method method = matched.getResourceMethod();
        if (foreign || (method != null && misspelt(method, sent))) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
    }

    private boolean misspelt(Method method, MultivaluedMap<String, String> sent) {
        return numbers.computeIfAbsent(method, PathParameters::numbers).stream()
                .flatMap(name -> sent.getOrDefault(name, List.of()).stream())
                .anyMatch(value -> !NUMBER.matcher(value).matches());
    }

    private static Set<String> numbers(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == int.class || parameter.getType() == long.class)
                .map(parameter -> parameter.getAnnotation(PathParam.class))
                .filter(Objects::nonNull)
                .map(PathParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
