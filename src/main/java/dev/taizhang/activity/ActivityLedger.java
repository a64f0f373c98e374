package dev.taizhang.activity;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of activities. */
@ApplicationScoped
class ActivityLedger implements Ledger<Activity> {

    @Override
    public String kind() {
        return "ACTIVITY";
    }

    @Override
    public String path() {
        return "activities";
    }

    @Override
    public String numberPrefix() {
        return "活";
    }

    @Override
    public Class<Activity> contentType() {
        return Activity.class;
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(Activity.ActivityType.class));
    }

    @Override
    public Map<String, Set<String>> askable() {
        return Map.of("type", types(), "theme", Set.of(), "keyDate", Set.of());
    }

    @Override
    public List<Fact> facts(Activity activity) {
        Map<String, List<String>> attributes = new HashMap<>();
        attributes.put("type", List.of(activity.type().name()));
        attributes.put("status", List.of(activity.status().name()));
        if (activity.theme() != null) {
            attributes.put("theme", List.of(activity.theme()));
        }
        if (activity.keyDate() != null) {
            attributes.put("keyDate", List.of(activity.keyDate()));
        }
        return List.of(new Fact(
                kind(), 0, activity.heldOn(), null, attributes, Map.of("sessions", (long) activity.sessions())));
    }

    @Override
    public SearchText.Parts searchable(Activity activity) {
        return new SearchText.Parts()
                .code(activity.keyDate())
                .codes(activity.carriers())
                .text(activity.summary(), activity.theme(), activity.venue())
                .texts(activity.topics());
    }
}
