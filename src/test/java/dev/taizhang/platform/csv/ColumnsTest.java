package dev.taizhang.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.taizhang.platform.paging.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The columns of all lists, and their headings. */
@QuarkusTest
class ColumnsTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void everyColumnOfEveryListHasAChineseHeading() throws IOException {
        List<Type> listed = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.taizhang").stream()
                        .filter(type -> type.getSimpleName().endsWith("Resource"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> method.getReturnType() == Page.class)
                        .map(Method::getGenericReturnType)
                        .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                        .toList();
        assertFalse(listed.isEmpty());
        Set<String> missing = listed.stream()
                .flatMap(type -> Columns.of(mapper, type).names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(headings());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyListCanBeHadAsATable() {
        List<String> without = lists().stream()
                .filter(method -> !Arrays.asList(produced(method)).contains(Csv.TYPE))
                .map(Method::toString)
                .toList();
        assertEquals(List.of(), without);
    }

    private static String[] produced(Method method) {
        Produces produced = method.getAnnotation(Produces.class);
        return produced == null ? new String[0] : produced.value();
    }

    private static List<Method> lists() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.taizhang").stream()
                        .filter(type -> type.getSimpleName().endsWith("Resource"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> method.getReturnType() == Page.class)
                        .toList();
    }

    private static Set<String> headings() throws IOException {
        Properties headings = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ColumnsTest.class.getResourceAsStream("/messages/columns_zh.properties")),
                StandardCharsets.UTF_8)) {
            headings.load(in);
        }
        return headings.stringPropertyNames();
    }
}
