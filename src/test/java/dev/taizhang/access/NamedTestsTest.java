package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A page may name as a proof only what is run. */
class NamedTestsTest {

    @Test
    void countsWhatIsRun() {
        for (String annotations : List.of(
                "    @Test\n",
                "    @ParameterizedTest\n    @CsvSource({\n        \"a\",\n        \"b\"\n    })\n",
                "    /** Says why. */\n    @Test\n",
                "    @MethodSource(\"all\")\n    @ParameterizedTest\n")) {
            assertTrue(runs("", annotations + "    void named() {\n    }\n"), annotations);
        }
    }

    @Test
    void doesNotCountWhatIsSwitchedOffOrCommentedOut() {
        String method = "    @Test\n    void named() {\n    }\n";
        assertFalse(runs("@Disabled\n", method));
        assertFalse(runs("@EnabledIfEnvironmentVariable(named = \"A\", matches = \"b\")\n", method));
        for (String off : List.of(
                "    @Disabled\n" + method,
                "    @Test\n    @Disabled(\"slow\")\n    void named() {\n    }\n",
                "    @Test\n    @EnabledOnOs(OS.MAC)\n    void named() {\n    }\n",
                method.replaceAll("(?m)^", "//"),
                method.replace("    @Test", "    // @Test"),
                "    /*\n" + method + "    */\n",
                "    void named() {\n    }\n",
                "    @Test\n    void other() {\n    }\n\n    void named() {\n    }\n",
                "    @Test\n    void other() {\n        void named();\n    }\n",
                "    @Test\n    void namedOtherwise() {\n    }\n")) {
            assertFalse(runs("", off), off);
        }
    }

    private static boolean runs(String head, String body) {
        return NamedTests.runs("package a;\n\n" + head + "class ATest {\n\n" + body + "}\n", "named");
    }
}
