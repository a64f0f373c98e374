package dev.taizhang.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Tells clients of what they use and should leave, on every answer that came by it, refusals included. */
@Provider
public class PhaseOut implements ContainerResponseFilter {

    /** RFC 9110, 5.6.7: the day of the month has two digits. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final ResourceInfo matched;
    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    PhaseOut(ResourceInfo matched) {
        this.matched = matched;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = matched.getResourceMethod();
        if (method == null) {
            return;
        }
        List<PhasedOut> used = used(method, request.getUriInfo().getQueryParameters());
        MultivaluedMap<String, Object> headers = response.getHeaders();
        first(used, PhasedOut::since).ifPresent(since -> headers.putSingle("Deprecation", "@" + since.toEpochSecond()));
        first(used, PhasedOut::gone).ifPresent(gone -> headers.putSingle("Sunset", HTTP_DATE.format(gone)));
    }

    private List<PhasedOut> used(Method method, MultivaluedMap<String, String> sent) {
        List<PhasedOut> used = new ArrayList<>();
        PhasedOut whole = method.getAnnotation(PhasedOut.class);
        if (whole != null) {
            used.add(whole);
        }
        Map<String, QueryParameter> parameters = known.computeIfAbsent(method, QueryParameter::of);
        sent.keySet().stream()
                .map(parameters::get)
                .filter(Objects::nonNull)
                .map(QueryParameter::phasedOut)
                .filter(Objects::nonNull)
                .forEach(used::add);
        return used;
    }

    /** Of several things the one that goes first decides. */
    private static Optional<ZonedDateTime> first(List<PhasedOut> used, Function<PhasedOut, String> day) {
        return used.stream()
                .map(day)
                .filter(given -> !given.isEmpty())
                .map(given -> LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC))
                .min(ZonedDateTime::compareTo);
    }
}
