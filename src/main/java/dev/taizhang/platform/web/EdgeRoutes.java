package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.ProblemWriter;
import dev.taizhang.platform.problem.Refusals;
import dev.taizhang.platform.text.Languages;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Requests that no resource sees: refused at the door, failed on the way, or for a path that nobody serves. */
@ApplicationScoped
class EdgeRoutes {

    private static final Logger LOG = Logger.getLogger(EdgeRoutes.class);

    /** Before everything but whoever only looks at the answers. */
    private static final int ORDER = Integer.MIN_VALUE + 2;

    /** What the contract does not know is looked at: pages, the state of the service. */
    private static final String LOOKING = "GET, HEAD";

    private static final Pattern EMPTY_RANGES = Pattern.compile("^[\\s,]+|[\\s,]+$");

    private final ProblemWriter writer;
    private final Doorkeeper doorkeeper;
    private final AllowedMethods allowed;
    private final WebSettings.Tls tls;

    EdgeRoutes(ProblemWriter writer, @All List<FilePaths> files, WebSettings settings, AllowedMethods allowed) {
        this.writer = writer;
        this.allowed = allowed;
        this.tls = settings.tls();
        this.doorkeeper = new Doorkeeper(files);
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter);
        router.route().order(ORDER + 1).failureHandler(this::fail);
        router.route().last().handler(context -> answer(context, Problem.of(ErrorCode.NOT_FOUND)));
    }

    private void enter(RoutingContext context) {
        AnswerHeaders.prepare(context, tls);
        withoutEmptyRanges(context.request().headers());
        ErrorCode refused = doorkeeper.refuses(context.request());
        if (refused == null) {
            NamedForms.name(context.request().headers());
            context.next();
            return;
        }
        if (refused == ErrorCode.PAYLOAD_TOO_LARGE) {
            answerAfterReading(context, Problem.of(refused));
        } else {
            answer(context, Problem.of(refused));
        }
    }

    /** Empty elements of a list count for nothing (RFC 9110, 5.6.1.2); what reads the header behind us fails on them. */
    private static void withoutEmptyRanges(MultiMap headers) {
        String accept = headers.get(HttpHeaders.ACCEPT);
        if (accept == null || accept.length() > Doorkeeper.LARGEST_HEADERS) {
            return;
        }
        String ranges = EMPTY_RANGES.matcher(accept).replaceAll("");
        if (ranges.isEmpty()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else if (!ranges.equals(accept)) {
            headers.set(HttpHeaders.ACCEPT, ranges);
        }
    }

    /** Most clients read the answer only when they have sent everything; only the absurd is cut off. */
    private void answerAfterReading(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        if (!doorkeeper.bearsToRead(request)) {
            context.response().putHeader("Connection", "close");
            context.response().endHandler(_ -> request.connection().close());
            answer(context, problem);
            return;
        }
        request.handler(_ -> {});
        request.endHandler(_ -> answer(context, problem));
        request.resume();
    }

    private void fail(RoutingContext context) {
        Throwable failure = context.failure();
        Problem problem = failure == null ? Refusals.ofStatus(context.statusCode()) : Refusals.of(failure);
        if (problem.code() == ErrorCode.INTERNAL_ERROR && context.statusCode() >= 400 && context.statusCode() < 500) {
            problem = Refusals.ofStatus(context.statusCode());
        }
        if (problem.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf(failure, "Request failed, trace %s", Trace.of(context));
        }
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (problem.code() == ErrorCode.UNAUTHENTICATED && authenticator != null) {
            challenge(context, authenticator, problem);
        } else {
            answer(context, problem);
        }
    }

    private void challenge(RoutingContext context, HttpAuthenticator authenticator, Problem problem) {
        authenticator
                .getChallenge(context)
                .onFailure()
                .recoverWithNull()
                .subscribe()
                .with(challenge -> {
                    if (challenge != null && challenge.headerName != null) {
                        context.response().putHeader(challenge.headerName, challenge.headerContent);
                    }
                    answer(context, problem);
                });
    }

    private void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            endQuietly(response);
            return;
        }
        Locale locale = Languages.preferred(context.request().getHeader("Accept-Language"));
        byte[] body = writer.write(problem, locale, Trace.of(context));
        RefusalCode.remember(context, problem);
        response.setStatusCode(problem.code().status())
                .putHeader("Content-Type", ProblemWriter.MEDIA_TYPE)
                .putHeader("Content-Language", locale.toLanguageTag());
        if (problem.code() == ErrorCode.METHOD_NOT_ALLOWED
                && !response.headers().contains(HttpHeaders.ALLOW)) {
            String known = allowed.of(context.request().path());
            response.putHeader(HttpHeaders.ALLOW, known.isEmpty() ? LOOKING : known);
        }
        if (problem.code().retryable() && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", Long.toString(problem.retryAfter()));
        }
        // The rest of a body that nobody reads would block the connection.
        context.request().resume();
        response.end(Buffer.buffer(body));
    }

    private static void endQuietly(@Nullable HttpServerResponse response) {
        if (response != null && !response.ended()) {
            response.end();
        }
    }
}
