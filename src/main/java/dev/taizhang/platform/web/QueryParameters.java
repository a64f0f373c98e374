package dev.taizhang.platform.web;

import dev.taizhang.platform.json.Constraints;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the matched method does not know or whose values it cannot take, all at once. A
 * misspelt filter must not be answered as if it had not been sent.
 */
class QueryParameters {

    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();
    private final Constraints constraints;

    QueryParameters(Constraints constraints) {
        this.constraints = constraints;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo matched) {
        Method method = matched.getResourceMethod();
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        if (method == null || sent.isEmpty()) {
            return;
        }
        Map<String, QueryParameter> parameters = known.computeIfAbsent(method, QueryParameter::of);
        Faults faults = new Faults();
        new TreeMap<>(sent).forEach((name, values) -> check(name, values, parameters, faults));
        if (!faults.none()) {
            throw Problem.invalidParameters(faults);
        }
    }

    private void check(String name, List<String> values, Map<String, QueryParameter> parameters, Faults faults) {
        QueryParameter parameter = parameters.get(name);
        if (parameter == null) {
            faults.add("/" + pointer(name), "UNKNOWN_PARAMETER", List.copyOf(parameters.keySet()));
            return;
        }
        if (values.size() > 1 && !parameter.several()) {
            faults.add("/" + name, "REPEATED_PARAMETER");
            return;
        }
        for (String value : values) {
            @Nullable Object read = parameter.read(value, faults);
            if (read != null && parameter.owner() != null && !parameter.several()) {
                constraints.check(parameter.owner(), parameter.property(), read, "/" + name, faults);
            }
        }
    }

    private static String pointer(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
