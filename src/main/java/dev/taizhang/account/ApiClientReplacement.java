package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a machine client that can change; what is absent is taken away. Its keys stay.
 *
 * @param name what people call it
 * @param organization id or code of the organisation it belongs to
 * @param grants of the roles a client may hold
 * @param disabled whether its keys and grants rest
 */
public record ApiClientReplacement(
        @Size(max = 100) String name,
        @Nullable String organization,
        boolean disabled,
        @Size(max = 100) List<GrantRequest> grants)
        implements RequestBody {}
