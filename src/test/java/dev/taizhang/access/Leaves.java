package dev.taizhang.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The texts that a body can hold, as the contract has them: whichever comes with a new version is among them. */
final class Leaves {

    /** Stands for the first element of a list. */
    private static final String FIRST = "0";

    private static final Set<String> DAYS = Set.of("date", "date-time");

    private final Operations operations;

    /**
     * One of them.
     *
     * @param text what the table calls it: the schema that it belongs to, and its name there
     * @param way the names that lead to it
     */
    record Leaf(String text, List<String> way) {}

    /** @param name what the contract calls it, or what calls it so */
    private record Shape(String name, JsonNode schema) {}

    Leaves(Operations operations) {
        this.operations = operations;
    }

    /** Where a text may be that is neither one of a few words nor a day. */
    List<Leaf> of(JsonNode schema) {
        List<Leaf> found = new ArrayList<>();
        collect(schema, "", List.of(), found);
        return found;
    }

    private void collect(JsonNode given, String owner, List<String> way, List<Leaf> found) {
        Shape shape = resolved(given, owner);
        JsonNode schema = shape.schema();
        switch (type(schema)) {
            case "object" -> {
                if (schema.path("additionalProperties").asBoolean(schema.has("additionalProperties"))) {
                    throw new IllegalStateException("Leaves does not know what to put below " + shape.name());
                }
                schema.path("properties")
                        .properties()
                        .forEach(member -> collect(member.getValue(), shape.name(), with(way, member.getKey()), found));
            }
            case "array" -> collect(schema.path("items"), owner, with(way, FIRST), found);
            case "string" -> {
                if (!schema.has("enum") && !DAYS.contains(schema.path("format").asText())) {
                    found.add(new Leaf(owner + "." + name(way), way));
                }
            }
            case "integer", "number", "boolean" -> {
                // Those name nothing.
            }
            default -> throw new IllegalStateException("Leaves does not know what " + owner + " " + way + " takes");
        }
    }

    private static String name(List<String> way) {
        return way.getLast().equals(FIRST) ? way.get(way.size() - 2) : way.getLast();
    }

    private static List<String> with(List<String> way, String name) {
        List<String> longer = new ArrayList<>(way);
        longer.add(name);
        return longer;
    }

    /** Puts a text there; what has to be around it and is not is the least that the contract takes. */
    void put(JsonNode body, JsonNode schema, List<String> way, String text, String organization) {
        JsonNode at = body;
        JsonNode shape = resolved(schema, "").schema();
        for (String name : way.subList(0, way.size() - 1)) {
            JsonNode next = name.equals(FIRST)
                    ? shape.path("items")
                    : shape.path("properties").path(name);
            shape = resolved(next, "").schema();
            JsonNode there = name.equals(FIRST) ? at.path(0) : at.path(name);
            if (!there.isContainerNode()) {
                there = operations.least(shape, organization);
                set(at, name, there);
            }
            at = there;
        }
        set(at, way.getLast(), TextNode.valueOf(text));
    }

    private static void set(JsonNode at, String name, JsonNode value) {
        if (at instanceof ObjectNode object) {
            object.set(name, value);
        } else if (at instanceof ArrayNode array && array.isEmpty()) {
            array.add(value);
        } else if (at instanceof ArrayNode array) {
            array.set(0, value);
        }
    }

    /** The one that is not nothing, of several; followed to where it is described. */
    private Shape resolved(JsonNode given, String called) {
        JsonNode schema = given;
        String name = called;
        while (true) {
            String reference = schema.path("$ref").asText();
            JsonNode several = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
            if (!reference.isEmpty()) {
                schema = operations.contract().at(reference.substring(1));
                name = reference.substring(reference.lastIndexOf('/') + 1);
            } else if (!several.isEmpty()) {
                schema = one(several);
            } else {
                return new Shape(name, schema);
            }
        }
    }

    private static JsonNode one(JsonNode several) {
        List<JsonNode> shapes = several.valueStream()
                .filter(one -> !one.path("type").asText().equals("null"))
                .toList();
        if (shapes.size() != 1) {
            throw new IllegalStateException("Leaves does not know which to put: " + several);
        }
        return shapes.getFirst();
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
