package dev.taizhang.platform.openapi;

import dev.taizhang.platform.json.RequestBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The records and enums behind the schemas of the contract, found by name and by what they are made of. */
final class WireTypes {

    private static final String OURS = "dev.taizhang.";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName LIST = DotName.createSimple(List.class.getName());
    private static final DotName BODY = DotName.createSimple(RequestBody.class.getName());

    private final IndexView index;
    private final List<ClassInfo> ours;
    private final Set<DotName> sent = new HashSet<>();

    WireTypes(IndexView index) {
        this.index = index;
        this.ours = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(OURS))
                .filter(type -> type.isRecord() || type.isEnum())
                // The index is made of several, which may hold the same class.
                .collect(Collectors.toMap(ClassInfo::name, Function.identity(), (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
        index.getAllKnownImplementations(BODY).forEach(this::addSent);
    }

    /** The type a schema was made from, if exactly one fits. */
    Optional<ClassInfo> of(String schemaName, Schema schema) {
        String plain = withoutNumber(schemaName);
        List<ClassInfo> fitting = ours.stream()
                .filter(type -> isNamed(type, plain) && fits(type, schema))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    static String withoutNumber(String schemaName) {
        return schemaName.replaceFirst("\\d+$", "");
    }

    /** Whether a client sends it; nested records count with the body they are part of. */
    boolean isSent(ClassInfo type) {
        return sent.contains(type.name());
    }

    boolean isBody(ClassInfo type) {
        return type.interfaceNames().contains(BODY);
    }

    /** What a record shows in JSON, by name. */
    Map<String, Part> parts(ClassInfo type) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            FieldInfo field = type.field(component.name());
            boolean nullable = component.type().hasAnnotation(NULLABLE)
                    || (field != null && field.type().hasAnnotation(NULLABLE));
            ClassInfo inner = index.getClassByName(component.type().name());
            if (field != null && field.hasAnnotation(UNWRAPPED) && inner != null && inner.isRecord()) {
                parts(inner).forEach((name, part) -> parts.put(name, part.orNull(nullable)));
            } else {
                parts.put(
                        nameOf(component, field),
                        new Part(nullable, component.type().name().equals(LIST)));
            }
        }
        return parts;
    }

    private static String nameOf(RecordComponentInfo component, @Nullable FieldInfo field) {
        AnnotationInstance named = field == null ? null : field.annotation(PROPERTY);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }

    private static boolean isNamed(ClassInfo type, String plain) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        if (schema != null && schema.value("name") != null) {
            return schema.value("name").asString().equals(plain);
        }
        String simple = type.name().withoutPackagePrefix().replaceFirst("^.*\\$", "");
        return plain.equals(simple) || (!type.typeParameters().isEmpty() && plain.startsWith(simple));
    }

    private boolean fits(ClassInfo type, Schema schema) {
        if (type.isEnum()) {
            List<String> constants =
                    type.enumConstants().stream().map(FieldInfo::name).toList();
            return constants.equals(schema.getEnumeration());
        }
        return schema.getProperties() != null
                && parts(type).keySet().equals(schema.getProperties().keySet());
    }

    private void addSent(ClassInfo type) {
        if (!type.isRecord() || !sent.add(type.name())) {
            return;
        }
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            for (Type mentioned : mentioned(component.type())) {
                ClassInfo inner = index.getClassByName(mentioned.name());
                if (inner != null) {
                    addSent(inner);
                }
            }
        }
    }

    private static Collection<Type> mentioned(Type type) {
        Collection<Type> all = new ArrayList<>(List.of(type));
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            all.addAll(type.asParameterizedType().arguments());
        }
        return all;
    }

    /**
     * One member of a JSON object.
     *
     * @param nullable whether it may be null, or absent
     * @param list whether it is an array; one that is sent may be left out when empty
     */
    record Part(boolean nullable, boolean list) {

        Part orNull(boolean outerIsNullable) {
            return new Part(nullable || outerIsNullable, list);
        }
    }
}
