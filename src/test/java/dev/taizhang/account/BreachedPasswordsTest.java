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
    void inOneThatIsEmptyOrNoListNothingIsFound() throws IOException {
        assertFalse(of("").contains(KNOWN));
        assertFalse(of("no list at all").contains(KNOWN));
        assertFalse(of("\n\n\n").contains(KNOWN));
        assertFalse(of("x".repeat(5000)).contains(KNOWN));
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
        assertThrows(IllegalStateException.class, () -> list.start(new StartupEvent()));
        assertThrows(Problem.class, () -> list.contains(KNOWN));
    }

    private List<String> faults(BreachedPasswords list) {
        Faults faults = new Faults();
        new PasswordPolicy(organizations, list).check(KNOWN, "somebody", List.of(), "/password", faults);
        return faults.list().stream().map(Violation::code).toList();
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
