package dev.taizhang.account;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an account that can change; what is absent is taken away, but for the password.
 *
 * @param organization id or code of the organisation it belongs to
 * @param disabled whether nobody can sign in with it and its grants rest
 * @param password the new password; absent to keep the one there is
 * @param passwordChangeRequired whether the password must be changed at the next sign-in; absent for as it is configured
 *     with a new password, and to leave it as it is without; {@code false} is refused with a password that somebody else
 *     chose, unless it is configured that it need not be changed; {@code true} where there is no password
 */
public record AccountReplacement(
        @Size(max = 100) String postTitle,
        @Nullable String organization,
        boolean disabled,
        @Lines @Nullable String password,
        @Nullable Boolean passwordChangeRequired,
        @Size(max = 100) List<GrantRequest> grants)
        implements RequestBody {

    /** Never the password: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "AccountReplacement[]";
    }
}
