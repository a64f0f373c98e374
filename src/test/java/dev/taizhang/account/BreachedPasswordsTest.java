package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.Violation;
import dev.taizhang.shared.Ids;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of passwords that were made public, as operators can download one (OWASP ASVS 5.0, 6.2.12). */
@QuarkusTest
class BreachedPasswordsTest {

    private static final String KNOWN = "seven owls over a quiet harbour";

    private final OrganizationReferences organizations;

    BreachedPasswordsTest(OrganizationReferences organizations) {
        this.organizations = organizations;
    }

    @Test
    void eachOfAListIsFoundAndNoOtherHoweverItsLinesEnd() throws IOException {
        for (String end : List.of("\n", ":1\n", ":23456\r\n")) {
            for (int size : List.of(1, 2, 3, 500)) {
                BreachedPasswords list = of(lines(size, end));
                for (int i = 0; i < size; i++) {
                    assertTrue(list.contains("password no " + i), i + " of " + size);
                    assertFalse(list.contains("other no " + i), i + " of " + size);
                }
            }
        }
    }

    @Test
    void itsLastLineNeedsNoEnd() throws IOException {
        String whole = lines(50, "\n");
        BreachedPasswords list = of(whole.substring(0, whole.length() - 1));
        assertTrue(IntStream.range(0, 50).allMatch(i -> list.contains("password no " + i)));
    }

    @Test
    void inOneThatIsEmptyOrNoListNothingIsFoundAndTheServiceDoesNotStart() throws IOException {
        String sha256 = "0".repeat(64) + "\n";
        String ntlm = "0".repeat(32) + ":1\n";
        for (String text : List.of("", "no list at all", "\n\n\n", "x".repeat(5000), sha256, ntlm)) {
            BreachedPasswords list = of(text);
            assertFalse(list.contains(KNOWN), text);
            assertEquals("has lines that do not begin with the 40 hexadecimal digits of a SHA-1", wrong(list), text);
        }
        String spoilt = lines(500, ":1\n").substring(0, 500 * 43 - 43) + "the end";
        assertEquals("has lines that do not begin with the 40 hexadecimal digits of a SHA-1", wrong(of(spoilt)));
    }

    /** As lists in the order of how often a password was seen. */
    @Test
    void oneThatIsNotInOrderKeepsTheServiceFromStarting() throws IOException {
        List<String> ascending = lines(500, ":1\n").lines().toList();
        for (List<String> lines : List.of(
                ascending.reversed(),
                List.of(ascending.getFirst(), ascending.getLast(), ascending.get(250)),
                List.of(ascending.getLast(), ascending.getFirst()))) {
            assertEquals("is not in the order of its digits", wrong(of(String.join("\n", lines))));
        }
    }

    @Test
    void withAListTheServiceStartsHoweverItsLinesEnd() throws IOException {
        for (String end : List.of("\n", ":1\n", ":23456\r\n")) {
            for (int size : List.of(1, 2, 3, 500)) {
                String text = lines(size, end);
                of(text).start(new StartupEvent());
                of(text.stripTrailing()).start(new StartupEvent());
                of(text.toLowerCase(Locale.ROOT)).start(new StartupEvent());
            }
        }
    }

    @Test
    void aFolderKeepsTheServiceFromStarting() {
        assertEquals("is no file", wrong(at(Path.of("target"))));
    }

    @Test
    void aPasswordThatStandsThereIsRefused() throws IOException {
        String listed = sha1(KNOWN) + ":7\n";
        assertEquals(List.of("COMMON_PASSWORD"), faults(of(listed)));
        assertEquals(List.of(), faults(of("")));
    }

    @Test
    void oneThatIsNotThereKeepsTheServiceFromStartingAndAPasswordFromBeingTaken() {
        BreachedPasswords list = at(somewhere());
        assertEquals("is no file", wrong(list));
        assertThrows(Problem.class, () -> list.contains(KNOWN));
    }

    private List<String> faults(BreachedPasswords list) {
        Faults faults = new Faults();
        new PasswordPolicy(organizations, list).check(KNOWN, "somebody", List.of(), "/password", faults);
        return faults.list().stream().map(Violation::code).toList();
    }

    /** What the service says when it does not start, in one line with the setting and the file. */
    private static String wrong(BreachedPasswords list) {
        String said = String.valueOf(assertThrows(IllegalStateException.class, () -> list.start(new StartupEvent()))
                .getMessage());
        String setting = "taizhang.sign-in.breached-passwords ";
        assertTrue(said.startsWith(setting), said);
        assertEquals(1, said.lines().count());
        return said.substring(setting.length(), said.lastIndexOf(": "));
    }

    private BreachedPasswords of(String text) throws IOException {
        return at(Files.writeString(somewhere(), text));
    }

    private static Path somewhere() {
        return Path.of("target", "breached-" + Ids.next() + ".txt");
    }

    private static BreachedPasswords at(Path list) {
        return new BreachedPasswords(new SmallRyeConfigBuilder()
                .withMapping(AccountSettings.class)
                .withDefaultValue("taizhang.sign-in.breached-passwords", list.toString())
                .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(AccountSettings.class));
    }

    private static String lines(int size, String end) {
        return IntStream.range(0, size)
                .mapToObj(i -> sha1("password no " + i) + end)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String sha1(String password) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
