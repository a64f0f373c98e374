package dev.taizhang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.platform.workflow.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/workflows.md} says must hold is no mere prose: it has a code, and some test is refused with it there. */
class GuardCodesTest {

    private static final Path TESTS = Path.of("src", "test", "java");

    @Test
    void everyGuardIsMetBySomeTestThatAsksForTheStep() throws IOException {
        List<String> tests = tests();
        Set<String> guarded = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        for (Machine<?, ?> machine : WorkflowsInContract.ALL) {
            for (Refusal refusal : refusals(machine)) {
                guarded.add(refusal.toString());
                if (tests.stream().anyMatch(refusal.isMet())) {
                    met.add(refusal.toString());
                }
            }
        }
        assertFalse(guarded.isEmpty());
        assertEquals(guarded, met);
    }

    /** Words of Java, parts of other words, and steps that other tests of the same file ask for, are no requests. */
    @Test
    void aStepIsAskedForInTheTestThatIsRefused() {
        Refusal refusal = new Refusal("Record", "VOID", "POST /void", ErrorCode.PERIOD_CLOSED);
        String code = ".body(\"code\", equalTo(\"PERIOD_CLOSED\"))";
        for (String not : List.of("void a() {}", "return closed;", "step(\"avoid\")", "step(\"voided\")")) {
            assertFalse(refusal.isMet().test(not + code), not);
        }
        for (String asked : List.of("step(\"void\")", "post(path + \"/void\")", "\"meetings/{id}/void,CLERK\"")) {
            assertEquals(
                    List.of(true),
                    Stream.of(asked + code).map(refusal.isMet()::test).toList(),
                    asked);
        }
        String file = """
                    @Test
                    void a() {
                        step("void");
                    }

                    @Test
                    void b() {
                        closed();
                    }

                    private static void closed() {
                        is("PERIOD_CLOSED");
                    }
                """;
        assertEquals(0, TestMembers.of(file).stream().filter(refusal.isMet()).count());
        String together = file.replace("step(\"void\");", "closed(step(\"void\"));");
        assertEquals(
                1, TestMembers.of(together).stream().filter(refusal.isMet()).count());
    }

    /** A step and a code with which it is refused. */
    private record Refusal(String machine, String transition, String request, ErrorCode code) {

        Predicate<String> isMet() {
            String answered = answered();
            Pattern asking = Pattern.compile(asking());
            return test -> test.contains(answered) && asking.matcher(test).find();
        }

        /** Of what is wrong with the request tests look at the faults; the rest they know by its code. */
        private String answered() {
            return code == ErrorCode.VALIDATION_FAILED ? "statusCode(400)" : "\"" + code.name() + "\"";
        }

        /** How a test asks for it: by the last part of the path in a text, or by replacing what is there. */
        private String asking() {
            return request.contains("/")
                    ? "[\"/,]" + Pattern.quote(request.substring(request.lastIndexOf('/') + 1)) + "[\",]"
                    : "Entered\\.put\\(|\\.replace\\(\\s*(null|seen|\"\\*\"|\"\\\\\"|\\w+\\.etag\\(\\))";
        }
    }

    private static <S extends Enum<S>, T extends Enum<T>> List<Refusal> refusals(Machine<S, T> machine) {
        return machine.transitions().stream()
                .flatMap(transition -> refusals(machine.name(), transition.name(), machine.terms(transition)))
                .toList();
    }

    private static Stream<Refusal> refusals(String machine, String transition, Terms terms) {
        String request = terms.request();
        return request == null
                ? Stream.of()
                : terms.guards().stream()
                        .map(Guard::codes)
                        .flatMap(List::stream)
                        .map(code -> new Refusal(machine, transition, request, code));
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("GuardCodesTest.java"))
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path source : sources) {
                texts.addAll(TestMembers.of(Files.readString(source)));
            }
            return texts;
        }
    }
}
