package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What stands in a path is an identifier, a code, a number or a period, all of them visible ASCII. Anything else names
 * nothing, and must not reach a column of ASCII, with which the database refuses to compare it.
 */
class PathParameters {

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        boolean foreign = request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.chars().anyMatch(c -> c <= ' ' || c >= 0x7f));
        if (foreign) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
    }
}
