package dev.taizhang.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Says of each record what its Java type says: what is always there, what may be null, and that a body takes no other
 * members. Days and instants are written out where they stand, and records of one name are told apart by where they are.
 */
final class RecordSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, String> FORMATS = Map.of(
            "LocalDate", "date", "Instant", "date-time", "OffsetDateTime", "date-time", "ZonedDateTime", "date-time");

    private final OpenAPI contract;
    private final WireTypes types;

    private RecordSchemas(OpenAPI contract, IndexView index) {
        this.contract = contract;
        this.types = new WireTypes(index);
    }

    static void complete(OpenAPI contract, IndexView index) {
        if (contract.getComponents().getSchemas() == null) {
            return;
        }
        RecordSchemas schemas = new RecordSchemas(contract, index);
        schemas.exactMembers();
        schemas.tellApart();
        schemas.writeOutTimes();
        schemas.sort();
    }

    private void exactMembers() {
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            Optional<ClassInfo> type = types.of(name, schema);
            if (type.isPresent() && type.get().isRecord()) {
                members(schema, type.get());
            }
        });
    }

    private void members(Schema schema, ClassInfo type) {
        boolean sent = types.isSent(type);
        List<String> required = new ArrayList<>();
        Set<String> nullable = new HashSet<>();
        types.parts(type).forEach((name, part) -> {
            if (part.nullable()) {
                nullable.add(name);
            } else if (!sent || !part.list() || holdsSome(schema, name)) {
                required.add(name);
            }
        });
        Map<String, Schema> properties = new TreeMap<>(schema.getProperties());
        properties.replaceAll((name, property) -> nullable.contains(name) ? orNull(property) : property);
        schema.setProperties(properties);
        schema.setRequired(required.stream().sorted().toList());
        if (types.isBody(type)) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addOneOf(schema)
                    .addOneOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        if (schema.getOneOf() != null) {
            return schema.addOneOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema;
    }

    /** {@code Headcount}, {@code Headcount1} become {@code MeetingHeadcount}, {@code OrganizationViewHeadcount}; or the room helps. */
    private void tellApart() {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Map<String, Integer> sharing = new HashMap<>();
        schemas.keySet().forEach(name -> sharing.merge(WireTypes.withoutNumber(name), 1, Integer::sum));
        Map<String, String> renamed = new HashMap<>();
        schemas.forEach((name, schema) -> {
            if (sharing.getOrDefault(WireTypes.withoutNumber(name), 1) > 1) {
                types.of(name, schema).ifPresent(type -> renamed.put(name, distinctName(type)));
            }
        });
        Map<String, Schema> named = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> named.put(renamed.getOrDefault(name, name), schema));
        contract.getComponents().setSchemas(named);
        new SchemaWalk(schema -> {
                    String target = target(schema);
                    if (renamed.containsKey(target)) {
                        schema.setRef(REFERENCE + renamed.get(target));
                    }
                    return schema;
                })
                .through(contract);
    }

    private static String distinctName(ClassInfo type) {
        String name = type.name().withoutPackagePrefix().replace("$", "");
        String room = type.name().packagePrefix().replaceFirst("^.*\\.", "");
        return type.enclosingClass() != null || name.toLowerCase(Locale.ROOT).startsWith(room)
                ? name
                : Character.toUpperCase(room.charAt(0)) + room.substring(1) + name;
    }

    private void writeOutTimes() {
        new SchemaWalk(schema -> {
                    String format = FORMATS.get(target(schema));
                    return format == null
                            ? schema
                            : OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .format(format)
                                    .description(schema.getDescription());
                })
                .through(contract);
        FORMATS.keySet().forEach(contract.getComponents()::removeSchema);
        new SchemaWalk(RecordSchemas::flatNull).through(contract);
    }

    /** A time that may be null needs no alternative once it is written out. */
    private static Schema flatNull(Schema schema) {
        List<Schema> alternatives = schema.getOneOf();
        if (alternatives == null
                || alternatives.size() != 2
                || alternatives.getFirst().getFormat() == null) {
            return schema;
        }
        return alternatives.getFirst().addType(Schema.SchemaType.NULL);
    }

    private void sort() {
        contract.getComponents()
                .setSchemas(new TreeMap<>(contract.getComponents().getSchemas()));
        contract.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setProperties(new TreeMap<>(schema.getProperties())));
    }

    private static String target(Schema schema) {
        String reference = schema.getRef();
        return reference == null || !reference.startsWith(REFERENCE) ? "" : reference.substring(REFERENCE.length());
    }

    /** Whether a list must have entries, so that it cannot be left out. */
    private static boolean holdsSome(Schema schema, String name) {
        Schema list = schema.getProperties().get(name);
        return list != null && list.getMinItems() != null && list.getMinItems() > 0;
    }
}
