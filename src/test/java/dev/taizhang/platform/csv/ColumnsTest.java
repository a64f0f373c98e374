package dev.taizhang.platform.csv;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Inject
    Messages messages;

    @Inject
    Ledgers ledgers;

    @Inject
    CsvWriter writer;

    @Test
    void everyColumnOfEveryListHasAChineseHeading() throws IOException {
        Set<String> headings = headings();
        List<Type> listed = lists().stream().map(ColumnsTest::item).toList();
        assertFalse(listed.isEmpty());
        Set<String> missing = new TreeSet<>();
        listed.forEach(type -> Columns.of(mapper, type).names().stream()
                .filter(name -> !headings.contains(name) && !headings.contains(Columns.room(mapper, type) + "." + name))
                .forEach(missing::add));
        assertEquals(Set.of(), missing);
    }

    @Test
    void aHeadingThatIsMeantForOneTableIsOnIt() throws IOException {
        Map<String, Set<String>> rooms = new HashMap<>();
        lists().stream()
                .map(ColumnsTest::item)
                .forEach(type -> rooms.computeIfAbsent(Columns.room(mapper, type), room -> new HashSet<>())
                        .addAll(Columns.of(mapper, type).names()));
        rooms.put("obligationMatrix", Set.of("enteredLate"));
        Set<String> lost = headings().stream()
                .filter(name -> name.matches("\\w+(View|Item|Line|Hit|Matrix)\\..*"))
                .filter(name -> !rooms.getOrDefault(name.substring(0, name.indexOf('.')), Set.of())
                        .contains(name.substring(name.indexOf('.') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), lost);
    }

    @Test
    void aNameOfSeveralTablesIsHeadedByWhatItIsInEach() {
        assertEquals("免除原因", heading("waiverView", "reason"));
        assertEquals("委托原因", heading("delegationView", "reason"));
        assertEquals("未计入原因", heading("traceItem", "reason"));
        assertEquals("停用日期", heading("venueView", "closedOn"));
        assertEquals("启用日期", heading("venueView", "openedOn"));
        assertEquals("开通日期", heading("channelView", "openedOn"));
        assertEquals("销号日期", heading("findingView", "closedOn"));
        Staff staff = Staff.hired();
        staff.clerk()
                .accept(Csv.TYPE)
                .get("/api/v1/review-delegations?organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body(containsString(",委托原因,现行有效,"));
        staff.clerk().accept(Csv.TYPE).get("/api/v1/venues").then().body(containsString("启用日期,停用日期"));
    }

    private String heading(String room, String name) {
        return writer.heading(Locale.CHINESE, room, name);
    }

    private static Type item(Method method) {
        return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }

    @Test
    void everyCodeInATableHasAChineseWord() {
        Set<String> missing = new TreeSet<>();
        lists().forEach(method -> codes(mapper.constructType(item(method)), new HashSet<>(), missing));
        ledgers.all().forEach(ledger -> {
            wordless(new Word("kind", ledger.kind()), missing);
            ledger.states().forEach(state -> wordless(new Word("", state), missing));
            ledger.machine().transitions().forEach(step -> wordless(new Word("", step.name()), missing));
        });
        assertEquals(Set.of(), missing);
    }

    private void codes(JavaType type, Set<JavaType> seen, Set<String> missing) {
        if (type.isEnumType()) {
            for (Object constant : type.getRawClass().getEnumConstants()) {
                wordless(Word.of((Enum<?>) constant), missing);
            }
        } else if (type.isCollectionLikeType()) {
            codes(type.getContentType(), seen, missing);
        } else if (type.getRawClass().isRecord() && seen.add(type)) {
            mapper.getSerializationConfig()
                    .introspect(type)
                    .findProperties()
                    .forEach(member -> codes(member.getAccessor().getType(), seen, missing));
        }
    }

    private void wordless(Word word, Set<String> missing) {
        if (messages.word(Locale.CHINESE, word).equals(word.code())) {
            missing.add(word.group() + "." + word.code());
        }
    }

    @Test
    void noTableHasTwoColumnsOfOneHeading() {
        Set<String> twice = new TreeSet<>();
        lists().forEach(method -> {
            List<String> names = Columns.of(mapper, item(method)).names();
            List<String> headings = names.stream()
                    .map(name -> heading(Columns.room(mapper, item(method)), name))
                    .toList();
            repeated(method.toString(), names, twice);
            repeated(method.toString(), headings, twice);
        });
        for (String path : List.of(
                "/api/v1/reports",
                "/api/v1/action-items",
                "/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=ROOT&period=2022",
                "/api/v1/aggregated-reports/ROOT/2022",
                "/api/v1/obligations/matrix?organization=ROOT&rule=RULE-HEARING&period=2022")) {
            for (String language : List.of("zh-CN", "en")) {
                String table = SignedIn.admin()
                        .accept(Csv.TYPE)
                        .header("Accept-Language", language)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                repeated(path, List.of(table.lines().findFirst().orElseThrow().split(",")), twice);
            }
        }
        assertEquals(Set.of(), twice);
    }

    private static void repeated(String table, List<String> headings, Set<String> twice) {
        Set<String> seen = new HashSet<>();
        headings.stream().filter(heading -> !seen.add(heading)).forEach(heading -> twice.add(heading + " in " + table));
    }

    @Test
    void codesAreWordsInChineseAndThemselvesInEnglish() {
        Staff staff = Staff.hired();
        Entered.draft("meetings", staff);
        for (String[] expected : new String[][] {{"zh-CN", ",草稿,", ",学习,"}, {"en", ",DRAFT,", ",STUDY,"}}) {
            String table = staff.clerk()
                    .accept(Csv.TYPE)
                    .header("Accept-Language", expected[0])
                    .get("/api/v1/meetings")
                    .asString();
            assertTrue(table.contains(expected[1]) && table.contains(expected[2]), table);
        }
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
