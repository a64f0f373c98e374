package dev.taizhang.demodata;

import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.security.Role;
import jakarta.validation.constraints.Size;

/** An account: a post with one role. */
record UserRow(
        @Size(max = 64) String key,
        String organization,
        Role role,
        @Size(max = 100) String postTitle) implements RequestBody {}
