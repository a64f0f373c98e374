package dev.taizhang.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.text.Word;
import dev.taizhang.shared.Digest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs a creating request once per {@code Idempotency-Key} of a caller. */
@ApplicationScoped
public class Idempotency {

    /** Request header: 1 to 255 visible ASCII characters, chosen by the client. */
    public static final String HEADER = "Idempotency-Key";

    /** Response header, {@code true} on an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final int ATTEMPTS = 5;

    private final CurrentRequest request;
    private final AnswerRepository answers;
    private final AnswerSweep sweep;
    private final ObjectMapper mapper;

    Idempotency(CurrentRequest request, AnswerRepository answers, AnswerSweep sweep, ObjectMapper mapper) {
        this.request = request;
        this.answers = answers;
        this.sweep = sweep;
        this.mapper = mapper;
    }

    /**
     * Runs the work and keeps its answer under the request's {@code Idempotency-Key}, in one transaction; sent again, the
     * same request gets the same answer with {@code Idempotency-Replayed: true}. A request that arrives while the first
     * is still running waits for it. Without the header the work just runs.
     *
     * <p>What is refused changes nothing and is not kept: the same request may be sent again later.
     *
     * @throws Problem {@link ErrorCode#IDEMPOTENCY_KEY_REUSED} when the key belongs to another request of this caller
     */
    public Response once(Supplier<Response> create) {
        Optional<String> key = request.header(HEADER);
        if (key.isEmpty()) {
            return create.get();
        }
        if (!KEY.matcher(key.get()).matches()) {
            Faults faults = new Faults();
            faults.add("/" + HEADER, "INVALID_FORMAT", new Word("format", "IDEMPOTENCY_KEY"));
            throw Problem.invalidParameters(faults);
        }
        sweep.now();
        Claim claim = new Claim(request.caller(), Digest.sha256(key.get()), request.fingerprint(key.get()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<KeptAnswer> kept = QuarkusTransaction.requiringNew().call(() -> answers.find(claim));
            if (kept.isPresent()) {
                return replay(claim, kept.get());
            }
            Response first = first(claim, create);
            if (first != null) {
                return first;
            }
        }
        throw Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
    }

    /**
     * The same for what is made with a secret: it is added to the first answer alone, and kept nowhere.
     *
     * @see #once
     */
    public Response onceShown(Supplier<ShownOnce> create) {
        AtomicReference<@Nullable ShownOnce> made = new AtomicReference<>();
        Response kept = once(() -> {
            ShownOnce created = create.get();
            made.set(created);
            return Answers.created(created.path(), created.kept(), created.etag());
        });
        ShownOnce created = made.get();
        return created == null
                ? kept
                : Response.fromResponse(kept).entity(created.shown()).build();
    }

    /** The answer of the first request, or null when another one was first. */
    private @Nullable Response first(Claim claim, Supplier<Response> create) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                answers.claim(claim);
                Response answer = create.get();
                answers.keep(claim, kept(answer));
                return answer;
            });
        } catch (ClaimedMeanwhileException e) {
            return null;
        }
    }

    private static Response replay(Claim claim, KeptAnswer kept) {
        if (!kept.fingerprint().equals(claim.fingerprint())) {
            throw Problem.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
        Response.ResponseBuilder answer = Response.status(kept.status()).header(REPLAYED, "true");
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.etag() != null) {
            answer.header(HttpHeaders.ETAG, kept.etag());
        }
        return kept.body() == null
                ? answer.build()
                : answer.type(kept.contentType()).entity(kept.body()).build();
    }

    private KeptAnswer kept(Response answer) {
        if (answer.getStatus() >= 400) {
            throw new IllegalStateException("A refusal is thrown, not returned");
        }
        MediaType type = answer.getMediaType() == null ? JSON : answer.getMediaType();
        return new KeptAnswer(
                "",
                answer.getStatus(),
                type.toString(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                bytes(answer.getEntity()));
    }

    private byte @Nullable [] bytes(@Nullable Object entity) {
        try {
            return switch (entity) {
                case null -> null;
                case byte[] bytes -> bytes;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> mapper.writeValueAsBytes(entity);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
