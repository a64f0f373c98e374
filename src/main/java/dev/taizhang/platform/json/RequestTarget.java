package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the current request is for, as the rooms that own it see it. */
@ApplicationScoped
class RequestTarget {

    private final UriInfo uri;
    private final Request request;
    private final List<TargetGuard> guards;
    private final List<TargetCheck<?>> checks;

    RequestTarget(UriInfo uri, Request request, @All List<TargetGuard> guards, @All List<TargetCheck<?>> checks) {
        this.uri = uri;
        this.request = request;
        this.guards = List.copyOf(guards);
        this.checks = List.copyOf(checks);
    }

    /** Refuses who may not know of it, and who may not do what is asked for. */
    void requireOpen(@Nullable RequestBody body) {
        guards.forEach(guard -> guard.requireVisible(uri));
        guards.forEach(guard -> guard.requirePermitted(uri, request.getMethod(), body));
    }

    /** Adds the faults of fields that are not faulty in themselves. */
    void check(RequestBody body, Faults faults) {
        Faults found = new Faults();
        checks.forEach(check -> check(check, body, found));
        found.list().stream()
                .filter(fault -> !faults.at(fault.field()))
                .toList()
                .forEach(fault -> faults.add(
                        fault.field(), fault.code(), fault.arguments().toArray()));
    }

    private <T> void check(TargetCheck<T> check, RequestBody body, Faults faults) {
        if (check.type().isInstance(body)) {
            check.check(check.type().cast(body), uri, faults);
        }
    }
}
