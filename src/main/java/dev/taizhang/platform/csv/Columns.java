package dev.taizhang.platform.csv;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.taizhang.shared.SmallCell;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a type's items: one for each of its members, those of an object inside it as {@code outer.inner}. A
 * list is one cell, its entries separated by semicolons, the members of each by slashes.
 */
record Columns(List<String> names, Set<String> suppressible) {

    private static final String SUPPRESSED = "suppressed";

    static Columns of(ObjectMapper mapper, Type type) {
        Columns columns = new Columns(new ArrayList<>(), new HashSet<>());
        columns.add(mapper.getSerializationConfig(), mapper.constructType(type), "");
        return columns;
    }

    private void add(SerializationConfig config, JavaType type, String prefix) {
        for (BeanPropertyDefinition member : config.introspect(type).findProperties()) {
            JavaType inner = member.getAccessor().getType();
            boolean unwrapped =
                    config.getAnnotationIntrospector().findUnwrappingNameTransformer(member.getAccessor()) != null;
            if (unwrapped) {
                add(config, inner, prefix);
            } else if (inner.getRawClass().isRecord()) {
                add(config, inner, prefix + member.getName() + ".");
            } else {
                names.add(prefix + member.getName());
                if (member.getAccessor().hasAnnotation(Suppressible.class)) {
                    suppressible.add(prefix + member.getName());
                }
            }
        }
    }

    List<String> cells(JsonNode item) {
        return names.stream()
                .map(name -> {
                    JsonNode value = item.at("/" + name.replace('.', '/'));
                    boolean withheld = value.isNull()
                            && suppressible.contains(name)
                            && item.path(SUPPRESSED).asBoolean();
                    return withheld ? SmallCell.SHOWN : text(value);
                })
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Columns::entry).collect(Collectors.joining("; "));
        }
        return value.isObject() ? entry(value) : CsvWriter.plain(value);
    }

    private static String entry(JsonNode value) {
        if (value.has(SUPPRESSED)) {
            boolean suppressed = value.path(SUPPRESSED).asBoolean();
            return value.propertyStream()
                    .filter(member -> !member.getKey().equals(SUPPRESSED))
                    .map(Map.Entry::getValue)
                    .map(part -> suppressed && part.isNull() ? SmallCell.SHOWN : entry(part))
                    .collect(Collectors.joining(" / "));
        }
        return value.isContainerNode()
                ? value.valueStream().map(Columns::entry).collect(Collectors.joining(" / "))
                : CsvWriter.plain(value);
    }
}
