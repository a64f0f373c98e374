package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.ProblemWriter;
import dev.taizhang.platform.text.Languages;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;

/**
 * Answers what is no HTTP with a problem like any other. The server hands such a request to no route but to a handler of
 * its own, whose answer has no body, and the framework has no setting for another one. The tracer sees every request
 * begin just before its handler is chosen; that is where the connection gets ours.
 */
@ApplicationScoped
class InvalidRequests implements VertxOptionsCustomizer {

    /** Asked for when the first of them comes in: the server is set up before what it is made of. */
    private final Instance<ProblemWriter> writer;

    InvalidRequests(Instance<ProblemWriter> writer) {
        this.writer = writer;
    }

    // The other way to a tracer is the builder of Vert.x, which the framework keeps to itself.
    @SuppressWarnings("deprecation")
    @Override
    public void accept(VertxOptions options) {
        TracingOptions tracing =
                options.getTracingOptions() == null ? new TracingOptions() : options.getTracingOptions();
        VertxTracerFactory given = tracing.getFactory();
        options.setTracingOptions(tracing.setFactory(chosen -> {
            VertxTracer<?, ?> tracer = given == null ? VertxTracer.NOOP : given.tracer(chosen);
            return new InvalidRequestTracer<>(tracer, this::answer);
        }));
    }

    /** Nothing of such a request is sure but that it cannot be read; what follows on its connection neither. */
    private void answer(HttpServerRequest request) {
        Locale locale = Languages.preferred(request.getHeader("Accept-Language"));
        Problem problem = Problem.of(code(request.decoderResult().cause()));
        String traceId = Trace.unknown();
        HttpServerResponse response = request.response();
        response.setStatusCode(problem.code().status())
                .putHeader("Content-Type", ProblemWriter.MEDIA_TYPE)
                .putHeader("Content-Language", locale.toLanguageTag())
                .putHeader(Trace.HEADER, traceId)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close");
        response.end(Buffer.buffer(writer.get().write(problem, locale, traceId)))
                .onComplete(_ -> request.connection().close());
    }

    private static ErrorCode code(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> ErrorCode.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> ErrorCode.HEADERS_TOO_LARGE;
            default -> ErrorCode.MALFORMED_REQUEST;
        };
    }
}
