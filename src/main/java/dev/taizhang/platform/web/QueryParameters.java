package dev.taizhang.platform.web;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.json.Constraints;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.text.Word;
import io.quarkus.arc.All;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the matched method does not know or whose values it cannot take, and misses those it
 * requires, and a condition of reading that is none, all at once. A misspelt filter must not be answered as if it had not
 * been sent.
 */
class QueryParameters {

    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();
    private final Constraints constraints;
    private final List<ParameterRule> rules;

    QueryParameters(Constraints constraints, @All List<ParameterRules> rules) {
        this.constraints = constraints;
        this.rules = rules.stream().flatMap(feature -> feature.rules().stream()).toList();
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo matched) {
        Method method = matched.getResourceMethod();
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        if (method == null) {
            return;
        }
        Map<String, QueryParameter> parameters = known.computeIfAbsent(method, QueryParameter::of);
        Faults faults = new Faults();
        new TreeMap<>(sent).forEach((name, values) -> check(name, values, parameters, faults));
        parameters.values().stream()
                .filter(parameter -> parameter.required() && !sent.containsKey(parameter.name()))
                .forEach(parameter -> faults.add("/" + parameter.name(), "REQUIRED"));
        String condition = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (condition != null && !ETags.isCondition(condition)) {
            faults.add("/" + HttpHeaders.IF_NONE_MATCH, "INVALID_FORMAT", new Word("format", "ENTITY_TAGS"));
        }
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        for (ParameterRule rule : rules) {
            MultivaluedMap<String, String> values = parameters.containsKey(rule.parameter()) ? sent : path;
            values.getOrDefault(rule.parameter(), List.of())
                    .forEach(value -> rule.check().check(value, request.getUriInfo(), faults));
        }
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
        List<Object> read = new ArrayList<>();
        for (String value : values) {
            Object one = parameter.read(value, faults);
            if (one != null) {
                read.add(one);
            }
        }
        if (parameter.owner() != null && read.size() == values.size()) {
            Object whole = parameter.several() ? read : read.getFirst();
            Faults own = new Faults();
            constraints.check(parameter.owner(), parameter.property(), whole, "", own);
            own.list()
                    .forEach(fault -> faults.add(
                            "/" + name, fault.code(), fault.arguments().toArray()));
        }
    }

    private static String pointer(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
