package dev.taizhang.signin;

import dev.taizhang.platform.security.Role;

/** One value of the claim that holds roles, and the role it is. */
public record RoleMapping(String value, Role role) {

    /** Written as {@code value=ROLE}; refuses anything else, which keeps the service from starting. */
    public static RoleMapping of(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("A mapping of roles is written as value=ROLE: " + text);
        }
        return new RoleMapping(
                text.substring(0, equals).strip(),
                Role.valueOf(text.substring(equals + 1).strip()));
    }
}
