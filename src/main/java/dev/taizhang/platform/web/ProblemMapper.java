package dev.taizhang.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.taizhang.platform.json.Constraints;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.ProblemWriter;
import dev.taizhang.platform.problem.Refusals;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.workflow.Underway;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever is thrown on the way through a resource into a problem body. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemWriter writer;
    private final Messages messages;
    private final AllowedMethods allowed;

    ProblemMapper(ProblemWriter writer, Messages messages, AllowedMethods allowed) {
        this.writer = writer;
        this.messages = messages;
        this.allowed = allowed;
    }

    // The general one alone would lose against mappers that the framework brings for these single kinds.
    @ServerExceptionMapper({
        Throwable.class,
        Problem.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        ValidationException.class,
        ForbiddenException.class
    })
    Response refuse(Throwable failure, RoutingContext context) {
        return answer(Refusals.of(failure), failure, context).build();
    }

    /** Constraints on a parameter itself, checked by the framework when the resource is called. */
    @ServerExceptionMapper
    Response refuse(ConstraintViolationException failure, RoutingContext context) {
        Faults faults = new Faults();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            String name = "";
            for (Path.Node node : violation.getPropertyPath()) {
                name = String.valueOf(node.getName());
            }
            Constraints.add(violation, String.valueOf(violation.getInvalidValue()), "/" + name, faults);
        }
        return answer(Problem.of(ErrorCode.INVALID_PARAMETER, faults), failure, context)
                .build();
    }

    @ServerExceptionMapper({
        WebApplicationException.class,
        NotFoundException.class,
        NotAllowedException.class,
        NotAcceptableException.class,
        NotSupportedException.class
    })
    Response refuse(WebApplicationException failure, RoutingContext context) {
        Response chosen = failure.getResponse();
        if (chosen.getStatus() < 400) {
            return chosen;
        }
        Response.ResponseBuilder answer = answer(Refusals.of(failure), failure, context);
        String retryAfter = chosen.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        if (chosen.getStatus() == ErrorCode.METHOD_NOT_ALLOWED.status()) {
            answer.header(HttpHeaders.ALLOW, allowed.of(context.request().path()));
        }
        return answer.build();
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class
    })
    Uni<Response> challenge(SecurityException failure, RoutingContext context) {
        // Whoever refused may have said it in words of its own.
        Problem problem = failure.getCause() instanceof Problem worded ? worded : Problem.of(ErrorCode.UNAUTHENTICATED);
        Response.ResponseBuilder answer = answer(problem, failure, context);
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer.build());
        }
        return authenticator
                .getChallenge(context)
                .onFailure()
                .recoverWithNull()
                .map(challenge -> challenged(answer, challenge).build());
    }

    private static Response.ResponseBuilder challenged(
            Response.ResponseBuilder answer, @Nullable ChallengeData challenge) {
        return challenge == null || challenge.headerName == null
                ? answer
                : answer.header(challenge.headerName.toString(), challenge.headerContent);
    }

    private Response.ResponseBuilder answer(Problem problem, Throwable failure, RoutingContext context) {
        Underway.tell(problem, context.request().path());
        String traceId = Trace.of(context);
        if (problem.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf(failure, "Request failed, trace %s", traceId);
        }
        RefusalCode.remember(context, problem);
        Locale locale = messages.locale();
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(ProblemWriter.MEDIA_TYPE)
                .language(locale.toLanguageTag())
                .entity(writer.write(problem, locale, traceId));
        if (problem.code().retryable()) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        if (problem.code() == ErrorCode.RANGE_NOT_SATISFIABLE) {
            answer.header("Content-Range", "bytes */" + problem.extensions().get("size"));
        }
        return answer;
    }
}
