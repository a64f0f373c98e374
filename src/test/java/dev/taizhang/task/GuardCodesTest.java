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
                if (tests.stream().anyMatch(refusal::isMetBy)) {
                    met.add(refusal.toString());
                }
            }
        }
        assertFalse(guarded.isEmpty());
        assertEquals(guarded, met);
    }

    /** A step and a code with which it is refused. */
    private record Refusal(String machine, String transition, String request, ErrorCode code) {

        boolean isMetBy(String test) {
            return test.contains(answered()) && test.contains(asking());
        }

        /** Of what is wrong with the request tests look at the faults; the rest they know by its code. */
        private String answered() {
            return code == ErrorCode.VALIDATION_FAILED ? "statusCode(400)" : "\"" + code.name() + "\"";
        }

        /** How a test asks for it: by the last part of the path, or by replacing the record. */
        private String asking() {
            return request.contains("/") ? request.substring(request.lastIndexOf('/') + 1) : "replace(";
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
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> texts = new ArrayList<>();
            for (Path source : sources) {
                texts.add(Files.readString(source));
            }
            return texts;
        }
    }
}
