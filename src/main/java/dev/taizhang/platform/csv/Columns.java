package dev.taizhang.platform.csv;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.taizhang.platform.text.Word;
import dev.taizhang.shared.SmallCell;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a type's items: one for each of its members, those of an object inside it as {@code outer.inner}. A
 * list is one cell, its entries separated by semicolons, the members of each by slashes.
 */
record Columns(List<String> names, Set<String> suppressible, Map<String, Codes> codes) {

    private static final String SUPPRESSED = "suppressed";

    static Columns of(ObjectMapper mapper, Type type) {
        Columns columns = new Columns(new ArrayList<>(), new HashSet<>(), new HashMap<>());
        columns.add(mapper.getSerializationConfig(), mapper.constructType(type), "", Set.of());
        return columns;
    }

    /** What the items are called where their headings are: the name of their type, as a code's group is. */
    static String room(ObjectMapper mapper, Type type) {
        return Word.groupOf(mapper.constructType(type).getRawClass());
    }

    /** @param left members that are left out where the type stands, because another one is shown under their name */
    private void add(SerializationConfig config, JavaType type, String prefix, Set<String> left) {
        AnnotationIntrospector annotations = config.getAnnotationIntrospector();
        for (BeanPropertyDefinition member : config.introspect(type).findProperties()) {
            AnnotatedMember accessor = member.getAccessor();
            JavaType inner = accessor.getType();
            Set<String> leftInside =
                    annotations.findPropertyIgnoralByName(config, accessor).getIgnored();
            if (left.contains(member.getName())) {
                continue;
            }
            if (annotations.findUnwrappingNameTransformer(accessor) != null) {
                add(config, inner, prefix, leftInside);
            } else if (inner.getRawClass().isRecord()) {
                add(config, inner, prefix + member.getName() + ".", leftInside);
            } else {
                addOne(prefix + member.getName(), config, accessor);
            }
        }
    }

    private void addOne(String name, SerializationConfig config, AnnotatedMember accessor) {
        names.add(name);
        codes.put(name, Codes.of(config, accessor));
        if (accessor.hasAnnotation(Suppressible.class)) {
            suppressible.add(name);
        }
    }

    /** @param words what is written for a code */
    List<String> cells(JsonNode item, Function<Word, String> words) {
        return names.stream()
                .map(name -> {
                    JsonNode value = item.at("/" + name.replace('.', '/'));
                    boolean withheld = value.isNull()
                            && suppressible.contains(name)
                            && item.path(SUPPRESSED).asBoolean();
                    return withheld ? SmallCell.SHOWN : text(value, codes.getOrDefault(name, Codes.NONE), words);
                })
                .toList();
    }

    private static String text(JsonNode value, Codes codes, Function<Word, String> words) {
        return value.isArray()
                ? value.valueStream().map(one -> entry(one, codes, words)).collect(Collectors.joining("; "))
                : entry(value, codes, words);
    }

    private static String entry(JsonNode value, Codes codes, Function<Word, String> words) {
        if (value.isObject()) {
            boolean suppressed = value.path(SUPPRESSED).asBoolean();
            return value.propertyStream()
                    .filter(member -> !member.getKey().equals(SUPPRESSED))
                    .map(member -> suppressed && member.getValue().isNull()
                            ? SmallCell.SHOWN
                            : entry(member.getValue(), codes.of(member.getKey()), words))
                    .collect(Collectors.joining(" / "));
        }
        if (value.isArray()) {
            return value.valueStream().map(one -> entry(one, codes, words)).collect(Collectors.joining(" / "));
        }
        String group = codes.group();
        return group == null || !value.isTextual()
                ? CsvWriter.plain(value)
                : words.apply(new Word(group, value.asText()));
    }
}
