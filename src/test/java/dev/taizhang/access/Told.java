package dev.taizhang.access;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import java.util.Map;

/** Subscriptions to notices, and a dead letter of one. */
final class Told {

    private Told() {}

    static Map<String, Object> subscription(String organization) {
        return Map.of(
                "name", "市平台", "channel", "WEBHOOK", "target", "https://hooks.example/", "organization", organization);
    }

    /** Id of a subscription of the office's administrator. */
    static String subscribed(Staff own) {
        return Entered.post(own.as(Role.ADMIN), "/api/v1/notice-subscriptions", null, subscription(own.organization()))
                .statusCode(201)
                .extract()
                .path("subscription.id");
    }

    /**
     * Id of a notice of that subscription that was given up, as it is after a day of vain attempts; yesterday, so that no
     * sweep of what is old takes it away before it was asked for.
     */
    static String deadLetter(String subscription, Staff own) {
        String id = Ids.next();
        String settled = Checks.today().minusDays(1).toString();
        Rows.update("""
                INSERT INTO notice (id, subscription_id, no, type, resource_kind, resource_id, organization_id, revision,
                    recorded_at, state, attempts, due_at, last_attempt_at, last_fault, settled_at)
                VALUES (?, ?, 0, 'ORGANIZATION_CREATED', 'ORGANIZATION', ?, ?, 1, '2022-01-01', 'DEAD', 16, '2022-01-02',
                    '2022-01-02', 'HTTP_500', ?)""", id, subscription, own.organization(), own.organization(), settled);
        return id;
    }
}
