package dev.taizhang.platform.concurrency;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.text.Word;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;

/** The conditions of the current request: {@code If-Match} and {@code If-None-Match}. */
@RequestScoped
public class Preconditions {

    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * To be called before a change, with the tag of the state that is to be changed; the client may name it by any form
     * in which it was shown, see {@link ETags#ofForm}.
     *
     * @throws Problem {@link ErrorCode#PRECONDITION_REQUIRED} without {@code If-Match}; {@link ErrorCode#INVALID_PARAMETER}
     *     when it is none; {@link ErrorCode#PRECONDITION_FAILED} with {@code currentVersion} when it names another tag
     */
    public void requireMatch(String currentETag) {
        String wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (wanted == null || ETags.isEmpty(wanted)) {
            throw Problem.of(ErrorCode.PRECONDITION_REQUIRED);
        }
        if (!ETags.isCondition(wanted)) {
            Faults faults = new Faults();
            faults.add("/" + HttpHeaders.IF_MATCH, "INVALID_FORMAT", new Word("format", "ENTITY_TAGS"));
            throw Problem.invalidParameters(faults);
        }
        if (!ETags.matchesState(wanted, currentETag)) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("currentVersion", currentETag);
        }
    }

    /** What {@link #requireMatch} asks, where a change goes without {@code If-Match} at times; empty where none was sent. */
    public Optional<Consumer<String>> expectation() {
        String wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return wanted == null || ETags.isEmpty(wanted) ? Optional.empty() : Optional.of(this::requireMatch);
    }

    /** Whether the client already has what this tag stands for, so that 304 is the answer. */
    public boolean notModified(String etag) {
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null && ETags.matches(known, etag);
    }

    /** 200 with the thing and its tag, or 304 to a client that has it already. */
    public Response answer(Shown<?> shown) {
        return notModified(shown.etag()) ? Answers.notModified(shown.etag()) : Answers.ok(shown);
    }
}
