package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body where the matched operation takes none: whoever sends a reason, or another state, means something by it
 * and must not be answered as if it had been heeded. White space and an empty object say nothing and pass, since some
 * clients send one with every change.
 */
class UnexpectedBodies {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int LONGEST_NOTHING = 256;
    private static final Pattern NOTHING = Pattern.compile("\\s*+(?:\\{\\s*+}\\s*+)?+");

    private final Map<Method, Boolean> taking = new ConcurrentHashMap<>();
    private final RequestTarget target;

    UnexpectedBodies(RequestTarget target) {
        this.target = target;
    }

    /** After the parameters were looked at. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    void check(ContainerRequestContext request, ResourceInfo matched) {
        Method method = matched.getResourceMethod();
        if (method == null || taking.computeIfAbsent(method, UnexpectedBodies::takesBody) || !mayHaveBody(request)) {
            return;
        }
        if (!saysNothing(request)) {
            target.requireOpen(null);
            Faults faults = new Faults();
            faults.add("", "UNEXPECTED_BODY");
            throw Problem.invalid(faults);
        }
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> RequestBody.class.isAssignableFrom(type) || type == InputStream.class);
    }

    /** Reading is spared the look where the head of the request announces nothing. */
    private static boolean mayHaveBody(ContainerRequestContext request) {
        boolean announced = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        return announced || !READING.contains(request.getMethod());
    }

    private static boolean saysNothing(ContainerRequestContext request) {
        try {
            byte[] beginning = request.getEntityStream().readNBytes(LONGEST_NOTHING + 1);
            return beginning.length <= LONGEST_NOTHING
                    && NOTHING.matcher(new String(beginning, StandardCharsets.UTF_8))
                            .matches();
        } catch (IOException brokenOff) {
            // Nothing but the connection to the client stands behind this stream.
            throw Problem.of(ErrorCode.UPLOAD_INTERRUPTED);
        }
    }
}
