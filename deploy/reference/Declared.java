import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the declaration of a setting says beside its Javadoc: its key, its type, its bounds. */
final class Declared {

    private static final Set<String> TEXTS = Set.of("String", "CharSequence", "Secret");

    private Declared() {}

    static String plainName(String type) {
        return switch (type) {
            case "boolean", "Boolean" -> "`true` or `false`";
            case "int", "long", "Integer", "Long", "OptionalInt", "OptionalLong" -> "whole number";
            case "Path" -> "folder";
            case "URI", "URL" -> "address";
            case "Duration" -> "duration (ISO 8601)";
            case "MemorySize" -> "size in bytes, or with `K`, `M`, `G`";
            case "double", "Double", "OptionalDouble", "BigDecimal" -> "number";
            default -> TEXTS.contains(type) ? "text" : type;
        };
    }

    static String constants(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(constant -> type.getSimpleName().contentEquals(String.valueOf(constant.getType())))
                .map(constant -> "`"
                        + constant.getName().toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .collect(Collectors.joining(", "));
    }

    static String range(MethodTree method) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        Optional<String> least = annotation(annotations, "Min").map(min -> argument(min, "value"));
        Optional<String> most = annotation(annotations, "Max").map(max -> argument(max, "value"));
        return least.map(from -> ", from " + from).orElse("")
                + most.map(to -> (least.isPresent() ? " to " : ", up to ") + to).orElse("");
    }

    static Optional<? extends AnnotationTree> annotation(List<? extends AnnotationTree> all, String name) {
        return all.stream()
                .filter(one -> one.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    static String argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree given
                    && given.getVariable().toString().equals(name)) {
                return literal(given.getExpression());
            }
        }
        return annotation.getArguments().isEmpty()
                ? ""
                : literal(annotation.getArguments().getFirst());
    }

    static String literal(ExpressionTree value) {
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString();
    }

    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static String key(MethodTree method, String prefix) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        if (annotation(annotations, "WithParentName").isPresent()) {
            return prefix;
        }
        String name = annotation(annotations, "WithName")
                .map(named -> argument(named, "value"))
                .orElseGet(() -> kebab(method.getName().toString()));
        return prefix.isEmpty() ? name : prefix + "." + name;
    }
}
