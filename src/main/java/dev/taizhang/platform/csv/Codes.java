package dev.taizhang.platform.csv;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.taizhang.platform.text.Word;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where codes stand in a cell.
 *
 * @param group what the value itself is one of; null where it is no code
 * @param members of an object, or of each object in a list, by name
 */
record Codes(@Nullable String group, Map<String, Codes> members) {

    static final Codes NONE = new Codes(null, Map.of());

    /** Of a member: constants are codes, and so is what is marked. */
    static Codes of(SerializationConfig config, AnnotatedMember member) {
        Coded marked = member.getAnnotation(Coded.class);
        return marked == null ? of(config, member.getType()) : new Codes(marked.value(), Map.of());
    }

    private static Codes of(SerializationConfig config, JavaType type) {
        if (type.isCollectionLikeType()) {
            return of(config, type.getContentType());
        }
        if (type.isEnumType()) {
            return new Codes(Word.groupOf(type.getRawClass()), Map.of());
        }
        if (!type.getRawClass().isRecord()) {
            return NONE;
        }
        Map<String, Codes> members = new HashMap<>();
        for (BeanPropertyDefinition member : config.introspect(type).findProperties()) {
            members.put(member.getName(), of(config, member.getAccessor()));
        }
        return new Codes(null, members);
    }

    Codes of(String member) {
        return members.getOrDefault(member, NONE);
    }
}
