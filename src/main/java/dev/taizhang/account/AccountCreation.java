package dev.taizhang.account;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param username unique for ever; names a post or a machine, never a person
 * @param password 12 characters or more, 72 bytes in UTF-8 at most; absent for an account nobody can sign in with yet
 * @param passwordChangeRequired whether the password must be changed at the first sign-in; absent for as it is configured,
 *     and {@code false} refused unless that is that it need not, {@code true} where there is no password
 * @param postTitle the post it is used by
 * @param organization id or code of the organisation it belongs to
 */
public record AccountCreation(
        @Pattern(regexp = Usernames.PATTERN, message = "format.USERNAME")
        String username,

        @Lines @Nullable String password,
        @Nullable Boolean passwordChangeRequired,
        @Size(max = 100) String postTitle,
        @Nullable String organization,
        @Size(max = 100) List<GrantRequest> grants)
        implements RequestBody {

    /** Never the password: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "AccountCreation[]";
    }
}
