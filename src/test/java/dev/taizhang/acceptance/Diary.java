package dev.taizhang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All acts of the year, each with its instant, and what the service calls the records that they have entered so far. */
final class Diary {

    private final List<Act> acts = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** What comes first of what the files tell of one instant: a finding goes on when its action items are there. */
    enum Turn {
        AS_TOLD,
        FINDING_GOES_ON,
        ACTION_ITEM_FOLLOWS
    }

    /** Something that somebody did; those of one instant and turn stay in the order in which they were written down. */
    record Act(Instant at, Turn turn, int no, Runnable work) {}

    Diary() {
        YearFiles.entries("organizations")
                .forEach(organization ->
                        codes.put(YearFiles.text(organization, "key"), YearFiles.text(organization, "code")));
    }

    void add(String at, Runnable work) {
        add(at, Turn.AS_TOLD, work);
    }

    void add(String at, Turn turn, Runnable work) {
        acts.add(new Act(Instant.parse(at), turn, acts.size(), work));
    }

    List<Act> inTime() {
        return acts.stream()
                .sorted(Comparator.comparing(Act::at).thenComparing(Act::turn).thenComparingInt(Act::no))
                .toList();
    }

    void entered(String key, String id) {
        ids.put(key, id);
        keys.put(id, key);
    }

    String id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    String code(String organizationKey) {
        return Objects.requireNonNull(codes.get(organizationKey), organizationKey);
    }

    /** The keys of all records entered so far, by id. */
    Map<String, String> keys() {
        return Collections.unmodifiableMap(keys);
    }

    /** The same, with ids in place of keys of records, and codes in place of keys of organisations. */
    JsonNode named(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(named(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, named(array.get(i)));
            }
        } else if (node.isTextual()) {
            String text = node.asText();
            return TextNode.valueOf(codes.getOrDefault(text, ids.getOrDefault(text, text)));
        }
        return node;
    }
}
