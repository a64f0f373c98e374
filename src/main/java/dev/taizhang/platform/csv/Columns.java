package dev.taizhang.platform.csv;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a type's items: one for each of its members, those of an object inside it as {@code outer.inner}. A
 * list is one cell, its entries separated by semicolons, the members of each by slashes.
 */
record Columns(List<String> names) {

    static Columns of(ObjectMapper mapper, Type type) {
        List<String> names = new ArrayList<>();
        add(mapper.getSerializationConfig(), mapper.constructType(type), "", names);
        return new Columns(names);
    }

    private static void add(SerializationConfig config, JavaType type, String prefix, List<String> names) {
        for (BeanPropertyDefinition member : config.introspect(type).findProperties()) {
            JavaType inner = member.getAccessor().getType();
            boolean unwrapped =
                    config.getAnnotationIntrospector().findUnwrappingNameTransformer(member.getAccessor()) != null;
            if (unwrapped) {
                add(config, inner, prefix, names);
            } else if (inner.getRawClass().isRecord()) {
                add(config, inner, prefix + member.getName() + ".", names);
            } else {
                names.add(prefix + member.getName());
            }
        }
    }

    List<String> cells(JsonNode item) {
        return names.stream()
                .map(name -> text(item.at("/" + name.replace('.', '/'))))
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Columns::entry).collect(Collectors.joining("; "));
        }
        return value.isObject() ? entry(value) : value.asText("");
    }

    private static String entry(JsonNode value) {
        return value.isContainerNode()
                ? value.valueStream().map(Columns::entry).collect(Collectors.joining(" / "))
                : value.asText("");
    }
}
