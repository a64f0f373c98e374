package dev.taizhang.account;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new password for the caller's own account.
 *
 * @param currentPassword the password as it is
 * @param newPassword 12 characters or more, 72 bytes in UTF-8 at most; none that everybody knows
 */
public record PasswordChange(
        @Schema(examples = "the-one-the-administrator-chose") @Lines
        String currentPassword,

        @Schema(examples = "seven owls over a quiet harbour") @Lines
        String newPassword)
        implements RequestBody {

    /** Never the passwords: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
