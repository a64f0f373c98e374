package dev.taizhang.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Makes what differs from run to run the same: random ids, codes of test organisations, seals, traces and the time of the
 * run. The same id becomes the same specimen everywhere, so that answers still refer to each other.
 */
final class Steady {

    private static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])[0-9a-v]{20}(?![0-9A-Za-z])");
    private static final Pattern OFFICE = Pattern.compile("(?<![0-9A-Za-z])T[0-9A-V]{20}(?![0-9A-Za-z])");
    private static final Pattern OF_THIS_RUN =
            Pattern.compile("20(2[4-9]|[3-9]\\d)-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    /** Tells apart what the demo year's clock puts at one time, in no order of its own. */
    private static final Pattern FRACTION = Pattern.compile("(T\\d\\d:\\d\\d:\\d\\d)\\.\\d+");

    private static final Pattern SERVICE = Pattern.compile("http://localhost:\\d+");
    private static final Pattern RECORD_TAG = Pattern.compile("\"(\\d+)\\.[0-9a-f]{16}\"");
    private static final Pattern STATE_TAG = Pattern.compile("\"[^\"]{8,}\"");
    private static final String AT = "2023-01-05T09:30:00+08:00";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();
    private int others;

    /** Looks through a tree for records that were loaded: their ids are made after their keys, whatever else is recorded. */
    void learn(JsonNode given) {
        if (given.path("id").isTextual() && given.path("externalKey").isTextual()) {
            ids.put(
                    given.get("id").asText(),
                    specimen(keyed(given.get("externalKey").asText())));
        }
        given.forEach(this::learn);
    }

    /** A text with everything that differs replaced. */
    String text(String given) {
        String text = replaced(ID, given, id -> ids.computeIfAbsent(id, fresh -> specimen(++others)));
        text = replaced(OFFICE, text, code -> offices.computeIfAbsent(code, fresh -> "ZB" + (offices.size() + 6)));
        text = OF_THIS_RUN.matcher(text).replaceAll(AT);
        text = FRACTION.matcher(text).replaceAll("$1");
        text = RECORD_TAG.matcher(text).replaceAll("\"$1.0000000000000000\"");
        return SERVICE.matcher(text).replaceAll("");
    }

    /** An entity tag: that of a record keeps its edit counter, that of a state is as random as the state. */
    String etag(String given) {
        boolean ofState =
                STATE_TAG.matcher(given).matches() && !RECORD_TAG.matcher(given).matches();
        return ofState ? "\"state\"" : text(given);
    }

    /** The same tree with steady texts; lists of loaded records in the order of their keys, the latest first. */
    JsonNode tree(JsonNode given) {
        return switch (given) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            default -> given.isTextual() ? NODES.textNode(text(given.asText())) : given;
        };
    }

    private ObjectNode object(ObjectNode given) {
        ObjectNode steady = NODES.objectNode();
        given.properties().forEach(member -> steady.set(member.getKey(), member(member.getKey(), member.getValue())));
        return steady;
    }

    private JsonNode member(String name, JsonNode value) {
        return switch (name) {
            case "traceId" -> NODES.textNode("00000000000000000000000000000000");
            case "digest" -> NODES.textNode("sha-256:" + "0".repeat(64));
            case "today" -> NODES.textNode(AT.substring(0, 10));
            case "next" -> value.isTextual() ? NODES.textNode("cursor-of-the-next-page") : value;
            default -> tree(value);
        };
    }

    private ArrayNode array(ArrayNode given) {
        List<JsonNode> items = new ArrayList<>();
        given.forEach(items::add);
        if (!items.isEmpty()
                && items.stream().allMatch(item -> item.path("externalKey").isTextual())) {
            items.sort(Comparator.comparing(
                            (JsonNode item) -> item.path("externalKey").asText())
                    .reversed());
        }
        ArrayNode steady = NODES.arrayNode();
        items.forEach(item -> steady.add(tree(item)));
        return steady;
    }

    private static String specimen(long number) {
        return "specimen%012d".formatted(number);
    }

    private static long keyed(String key) {
        CRC32 sum = new CRC32();
        sum.update(key.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
