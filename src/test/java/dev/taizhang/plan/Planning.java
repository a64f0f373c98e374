package dev.taizhang.plan;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans of 2022 for tests: what they say, and what stands for their items. */
public final class Planning {

    /** Path of the items of all plans. */
    static final String ITEMS = "/api/v1/plan-items";

    private Planning() {}

    /** A confirmed plan with these items. */
    public static Entered plan(Staff staff, Map<?, ?>... items) {
        return Entered.confirmed("plans", staff, body(staff, items));
    }

    /** What such a plan says. */
    public static Map<String, Object> body(Staff staff, Map<?, ?>... items) {
        return Bodies.with(AnyRecord.body("plans", staff.organization()), "items", List.of(items));
    }

    /** An item for which that organisation is responsible. */
    public static Map<String, Object> item(
            Staff responsible, String key, @Nullable String metric, int planned, String dueOn) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "key",
                key,
                "title",
                "事项" + key,
                "planned",
                planned,
                "dueOn",
                dueOn,
                "responsibleOrganization",
                responsible.organization()));
        if (metric != null) {
            item.put("metric", metric);
        }
        return item;
    }

    /** A confirmed study meeting of that day, which decided nothing. */
    public static Entered meeting(Staff staff, String heldOn) {
        Map<String, Object> body = Bodies.with(Bodies.meeting(staff.organization()), "decisions", List.of());
        return Entered.confirmed("meetings", staff, Bodies.with(body, "heldOn", heldOn));
    }

    /** What is listed of the items of plans to a reader of that office, asked with {@code ?} and a query, or nothing. */
    public static ValidatableResponse listed(Staff staff, String query) {
        return staff.as(Role.READER)
                .urlEncodingEnabled(false)
                .get(ITEMS + query)
                .then()
                .statusCode(200);
    }

    /** Says that a record stands for an item. */
    public static ValidatableResponse stand(Staff staff, Entered plan, String item, Entered record) {
        return plan.step(staff.clerk(), "fulfilments", tie(item, record.id()));
    }

    /** The body of that. */
    public static Map<String, Object> tie(String item, String record) {
        return Map.of("item", item, "recordId", record);
    }
}
