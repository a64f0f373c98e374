package dev.taizhang.access;

import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an office that is walked through shares with its partner. */
final class Shared {

    private Shared() {}

    /** What a record of a ledger says; of what concerns several the partner has its part. */
    static Map<String, Object> body(String ledger, String own, String partner) {
        Map<String, Object> body = AnyRecord.body(ledger, own);
        return switch (ledger) {
            case "activities" -> Bodies.with(body, "coHosts", List.of(partner));
            case "plans" -> Bodies.with(body, "items", items(body, partner));
            default -> body;
        };
    }

    /** Those of a plan, and one that the partner is to do. */
    private static List<Object> items(Map<String, Object> plan, String partner) {
        List<Object> items = new ArrayList<>((List<?>) Objects.requireNonNull(plan.get("items")));
        items.add(Map.of(
                "key", "2", "title", "宣讲", "planned", 1, "dueOn", "2022-06-30", "responsibleOrganization", partner));
        return items;
    }

    /** The same things, asked for as those of another organisation. */
    static Places placesOf(Places places, String organization) {
        return new Places() {

            @Override
            public String organization() {
                return organization;
            }

            @Override
            public String id(String collection) {
                return places.id(collection);
            }

            @Override
            public String attachment(String collection) {
                return places.attachment(collection);
            }
        };
    }
}
