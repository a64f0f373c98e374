package dev.taizhang.notice;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import java.util.List;
import java.util.Map;

/** What becomes of accounts that answer for subscriptions. */
final class Owners {

    private Owners() {}

    /** The administrator of an office may do nothing any more. */
    static void disable(Staff office) {
        disable(of(office));
    }

    /** The account of the administrator of an office. */
    static String of(Staff office) {
        return office.as(Role.ADMIN)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("accountId");
    }

    static void disable(String id) {
        change(id, true);
    }

    /** The account stays, and has no role any more. */
    static void takeGrants(String id) {
        change(id, false);
    }

    private static void change(String id, boolean disabled) {
        Entered.put(
                        SignedIn.admin(),
                        "/api/v1/accounts/" + id,
                        "*",
                        Map.of("postTitle", "离任", "disabled", disabled, "grants", List.of()))
                .statusCode(200);
    }
}
