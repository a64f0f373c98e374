package dev.taizhang.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Turns JSON into body records and names every fault on the way. */
@ApplicationScoped
public class JsonBinder {

    /**
     * Binds a node to a body record: shape, constraints of each component, then the {@link BodyCheck}s.
     *
     * @param node the JSON
     * @param type a record
     * @param pointerPrefix JSON Pointer of the node
     * @param faults where faults are added
     * @return the record, whose faulty components are null, 0, false or empty; null if there is no record to be made
     */
    public <T extends RequestBody> @Nullable T bind(JsonNode node, Class<T> type, String pointerPrefix, Faults faults) {
        return null;
    }

    /**
     * Reads a whole request body.
     *
     * @throws Problem {@link ErrorCode#MALFORMED_JSON} or {@link ErrorCode#VALIDATION_FAILED}
     */
    public <T extends RequestBody> T read(InputStream body, Class<T> type) {
        throw Problem.of(ErrorCode.MALFORMED_JSON);
    }
}
