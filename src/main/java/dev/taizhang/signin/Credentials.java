package dev.taizhang.signin;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a local account proves itself with. */
public record Credentials(
        @Schema(examples = "clerk") String username,
        @Schema(examples = "taizhang-demo") @Lines String password) implements RequestBody {

    /** Never the password: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "Credentials[]";
    }
}
