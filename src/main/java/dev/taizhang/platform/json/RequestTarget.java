package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What the current request is for, as the rooms that own it see it. */
@ApplicationScoped
class RequestTarget {

    private final UriInfo uri;
    private final List<TargetGuard> guards;
    private final List<TargetCheck<?>> checks;

    RequestTarget(UriInfo uri, @All List<TargetGuard> guards, @All List<TargetCheck<?>> checks) {
        this.uri = uri;
        this.guards = List.copyOf(guards);
        this.checks = List.copyOf(checks);
    }

    void requireVisible() {
        guards.forEach(guard -> guard.requireVisible(uri));
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
