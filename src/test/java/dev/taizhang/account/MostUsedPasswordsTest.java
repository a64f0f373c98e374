package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Violation;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of what is tried first, as long as the standard wants it (OWASP ASVS 5.0, 6.2.4). */
@QuarkusTest
class MostUsedPasswordsTest {

    private static final int ASKED_FOR = 3000;

    private final PasswordPolicy policy;

    MostUsedPasswordsTest(PasswordPolicy policy) {
        this.policy = policy;
    }

    /** What is too short or too long is refused anyway, and does not count. */
    @Test
    void areThreeThousandThatWouldBeTakenOtherwise() throws IOException {
        Set<String> listed = listed();
        assertTrue(listed.size() >= ASKED_FOR, () -> "only " + listed.size());
        for (String password : listed) {
            assertTrue(Passwords.longEnough(password) && Passwords.fits(password), password);
        }
    }

    @Test
    void areRefusedHoweverTheyAreWritten() throws IOException {
        for (String password : listed()) {
            String capital = password.substring(0, 1).toUpperCase(Locale.ROOT) + password.substring(1);
            assertEquals(List.of("COMMON_PASSWORD"), faults(password), password);
            assertEquals(List.of("COMMON_PASSWORD"), faults(capital), capital);
        }
    }

    private List<String> faults(String password) {
        Faults faults = new Faults();
        policy.check(password, "somebody", List.of(), "/password", faults);
        return faults.list().stream().map(Violation::code).toList();
    }

    private static Set<String> listed() throws IOException {
        String list = "/passwords/most-used.txt";
        try (InputStream file = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(list), list)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .collect(Collectors.toSet());
        }
    }
}
