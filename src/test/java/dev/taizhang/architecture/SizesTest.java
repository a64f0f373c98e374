package dev.taizhang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No file that a newcomer fears to open. Counted are lines of text, so a formatted statement may take several. */
class SizesTest {

    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 30;
    private static final int STATEMENTS_OF_A_RESOURCE_METHOD = 5;

    @Test
    void noFileIsLongerThanThreeHundredLines() throws Exception {
        Set<String> broken = new TreeSet<>();
        for (Path source : NamesTest.sources()) {
            long lines = Files.readString(source).lines().count();
            if (lines > LINES_OF_A_FILE) {
                broken.add(source + ": " + lines + " lines");
            }
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void noMethodIsLongerThanThirtyLines() throws Exception {
        Set<String> broken = new TreeSet<>();
        for (Method method : methods()) {
            if (method.lines() > LINES_OF_A_METHOD) {
                broken.add(method.name() + ": " + method.lines() + " lines");
            }
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void aResourceMethodBindsCallsAndReturns() throws Exception {
        Set<String> broken = new TreeSet<>();
        for (Method method : methods()) {
            if (method.ofResource() && method.statements() > STATEMENTS_OF_A_RESOURCE_METHOD) {
                broken.add(method.name() + ": " + method.statements() + " statements");
            }
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void theCountingSeesTheMethodsOfTheService() throws Exception {
        List<Method> methods = methods();
        assertTrue(methods.stream().anyMatch(method -> method.name().endsWith("Taizhang.main")), methods::toString);
        assertTrue(methods.stream().allMatch(method -> method.lines() > 0), methods::toString);
    }

    private record Method(String name, boolean ofResource, long lines, int statements) {}

    private static List<Method> methods() throws Exception {
        List<Path> sources = NamesTest.sources().stream()
                .filter(source -> source.startsWith(Path.of("src", "main")))
                .toList();
        List<Method> methods = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodCounter(unit, positions, methods).scan(unit, null);
            }
        }
        return methods;
    }

    private static final class MethodCounter extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        MethodCounter(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                boolean ofResource = type.getModifiers().getAnnotations().stream()
                                .anyMatch(annotation -> annotation
                                        .getAnnotationType()
                                        .toString()
                                        .equals("Path"))
                        && method.getModifiers().getAnnotations().stream()
                                .anyMatch(annotation -> annotation
                                        .getAnnotationType()
                                        .toString()
                                        .equals("Operation"));
                found.add(new Method(
                        unit.getPackageName() + "." + type.getSimpleName() + "." + method.getName(),
                        ofResource,
                        Math.max(1, last - first - 1),
                        method.getBody().getStatements().size()));
            }
            return super.visitMethod(method, null);
        }
    }
}
