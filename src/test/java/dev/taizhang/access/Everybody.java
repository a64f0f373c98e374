package dev.taizhang.access;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.SignedIn;
import java.util.Arrays;
import java.util.Map;

/** One account with every role in a place, for walks that ask what is refused to whoever may do it. */
final class Everybody {

    private Everybody() {}

    /** Its user name. */
    static String at(String organization) {
        return SignedIn.account(Arrays.stream(Role.values())
                .map(role -> Map.<String, Object>of("role", role.name(), "organization", organization))
                .toList());
    }
}
