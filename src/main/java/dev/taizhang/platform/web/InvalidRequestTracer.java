package dev.taizhang.platform.web;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map.Entry;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Leaves all tracing to another one, and tells connections who answers requests that cannot be read. */
record InvalidRequestTracer<I extends @Nullable Object, O extends @Nullable Object>(
        VertxTracer<I, O> tracer, Handler<HttpServerRequest> invalidRequestHandler) implements VertxTracer<I, O> {

    @Override
    public <R> I receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Entry<String, String>> headers,
            TagExtractor<R> tagExtractor) {
        if (request instanceof HttpServerRequest received
                && received.decoderResult().isFailure()
                && received.connection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(invalidRequestHandler);
        }
        return tracer.receiveRequest(context, kind, policy, request, operation, headers, tagExtractor);
    }

    @Override
    public <R> void sendResponse(
            Context context, R response, I payload, @Nullable Throwable failure, TagExtractor<R> tagExtractor) {
        tracer.sendResponse(context, response, payload, failure, tagExtractor);
    }

    @Override
    public <R> O sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tagExtractor) {
        return tracer.sendRequest(context, kind, policy, request, operation, headers, tagExtractor);
    }

    @Override
    public <R> void receiveResponse(
            Context context, R response, O payload, @Nullable Throwable failure, TagExtractor<R> tagExtractor) {
        tracer.receiveResponse(context, response, payload, failure, tagExtractor);
    }

    @Override
    public void close() {
        tracer.close();
    }
}
