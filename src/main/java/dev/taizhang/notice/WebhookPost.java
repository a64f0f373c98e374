package dev.taizhang.notice;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request to an address of the allow-list. The name is resolved here, and the connection goes to that very address: a
 * name that means something else a moment later, or an answer that points elsewhere, leads nowhere. Of the answer nothing
 * but the status is looked at; the connection is closed before the rest comes.
 */
@ApplicationScoped
class WebhookPost {

    private final Names names;
    private final HttpClient client;
    private final long timeout;

    WebhookPost(Names names, Vertx vertx, NoticeSettings settings) {
        this.names = names;
        this.timeout = settings.timeout().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                // A receiver is told what the convention says and nothing of how things are traced in here.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(settings.atOnce())
                .setConnectTimeout((int) timeout)
                .setMaxHeaderSize(8192)
                .setMaxInitialLineLength(1024));
    }

    /** @param inside whether it may go to any address, those of the own network included */
    Outcome send(Target target, boolean inside, Map<String, String> headers, byte[] body) {
        long begun = System.nanoTime();
        try {
            InetAddress[] addresses = addresses(target.host());
            // One that is not outside spoils all: whoever mixes them means to be taken for somebody else.
            if (!inside && !Arrays.stream(addresses).allMatch(OutsideAddresses::holds)) {
                return Outcome.receiver(Fault.FORBIDDEN_ADDRESS);
            }
            long left = timeout - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            return send(
                    request(target, addresses[0]).setHeaders(headers(headers)), Buffer.buffer(body), Math.max(1, left));
        } catch (ExecutionException e) {
            return Outcome.receiver(Fault.NAME_NOT_FOUND);
        } catch (TimeoutException e) {
            return Outcome.receiver(Fault.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.receiver(Fault.INTERRUPTED);
        }
    }

    /** Waits for a name no longer than for anything else: what answers for names may be silent for minutes. */
    private InetAddress[] addresses(String host) throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<InetAddress[]> asked = new FutureTask<>(() -> names.of(host));
        Thread.ofVirtual().name("notices-name").start(asked);
        try {
            return asked.get(timeout, TimeUnit.MILLISECONDS);
        } finally {
            asked.cancel(true);
        }
    }

    private Outcome send(RequestOptions request, Buffer body, long left) {
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<@Nullable HttpClientRequest> running = new AtomicReference<>();
        CompletableFuture<Integer> status = client.request(request)
                .compose(begun -> {
                    running.set(begun);
                    // It got its connection too late, and was given up: sent now, it would come beside its next
                    // attempt.
                    return over.get() ? givenUp(begun) : begun.send(body);
                })
                .map(response -> {
                    leave(response);
                    return response.statusCode();
                })
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return Outcome.ofStatus(status.get(left, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            abort(over, running);
            return Outcome.receiver(Fault.TIMEOUT);
        } catch (ExecutionException e) {
            return Outcome.receiver(fault(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort(over, running);
            return Outcome.receiver(Fault.INTERRUPTED);
        }
    }

    private static Future<HttpClientResponse> givenUp(HttpClientRequest request) {
        request.reset();
        return Future.failedFuture(new TimeoutException());
    }

    /** Breaks the rest of an answer off, which is no event. */
    private static void leave(HttpClientResponse response) {
        try {
            response.exceptionHandler(_ -> {});
        } catch (IllegalStateException e) {
            // It has ended already: there is no rest.
            return;
        }
        response.request().connection().close();
    }

    private static void abort(AtomicBoolean over, AtomicReference<@Nullable HttpClientRequest> running) {
        over.set(true);
        HttpClientRequest request = running.get();
        if (request != null) {
            request.reset();
        }
    }

    private RequestOptions request(Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(timeout);
    }

    private static MultiMap headers(Map<String, String> headers) {
        return MultiMap.caseInsensitiveMultiMap().addAll(headers);
    }

    private static Fault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Fault.TLS_FAILED;
            }
            if (cause instanceof TimeoutException) {
                return Fault.TIMEOUT;
            }
        }
        return Fault.CONNECTION_FAILED;
    }
}
