package dev.taizhang.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.account.Guests;
import dev.taizhang.account.OfficeSubjects;
import dev.taizhang.account.TokenTrail;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a person signed in at the office's identity provider, where the office asks for more than a password. */
@QuarkusTest
class SignInStrengthTest {

    private static final Map<String, String> LEVEL = Map.of("taizhang.oidc.acr-values", "aal2,aal3");
    private static final Map<String, String> MEANS = Map.of("taizhang.oidc.amr-values", "mfa,hwk");
    private static final Map<String, String> TIME = Map.of("taizhang.oidc.signed-in-within", "PT12H");

    @Inject
    OfficeSubjects subjects;

    @Inject
    Guests guests;

    @Inject
    TokenTrail trail;

    @Inject
    OfficeClock clock;

    private String username = "";

    @BeforeEach
    void enter() {
        username = SignedIn.account(Role.READER, null);
    }

    @Test
    void isNotLookedAtUnlessSomethingIsAskedFor() {
        assertEquals(true, isTaken(Map.of(), "acr", null));
    }

    @Test
    void isTheLevelThatIsAskedForOrNotEnough() {
        assertEquals(true, isTaken(LEVEL, "acr", "aal3"));
        for (Object other : List.of("aal1", "", 2, "aal2 aal3", Map.of("aal2", true))) {
            assertEquals(false, isTaken(LEVEL, "acr", other), other.toString());
        }
        assertEquals(false, isTaken(LEVEL, "acr", null));
    }

    @Test
    void isOneOfTheMeansThatAreAskedForOrNotEnough() {
        assertEquals(true, isTaken(MEANS, "amr", List.of("pwd", "mfa")));
        assertEquals(false, isTaken(MEANS, "amr", List.of("pwd")));
        assertEquals(false, isTaken(MEANS, "amr", List.of()));
        assertEquals(false, isTaken(MEANS, "amr", null));
    }

    @Test
    void isNotOlderThanIsAskedFor() {
        Instant now = clock.now();
        assertEquals(
                true, isTaken(TIME, "auth_time", now.minusSeconds(11 * 3600).getEpochSecond()));
        assertEquals(
                false, isTaken(TIME, "auth_time", now.minusSeconds(13 * 3600).getEpochSecond()));
        assertEquals(false, isTaken(TIME, "auth_time", "today"));
        assertEquals(false, isTaken(TIME, "auth_time", Long.MIN_VALUE));
        assertEquals(false, isTaken(TIME, "auth_time", null));
    }

    @Test
    void isAllThatIsAskedForTogether() {
        Map<String, String> both = new HashMap<>(LEVEL);
        both.putAll(MEANS);
        assertEquals(false, isTaken(both, "acr", "aal3"));
    }

    @Test
    void isNotAskedOfAMachineThatAsksInItsOwnRight() {
        Map<String, Object> claims = OfficeToken.claims(SignedIn.account(Role.STATISTICS, null));
        claims.put("client_id", claims.get("sub"));
        assertEquals(true, isTaken(LEVEL, claims));
    }

    private boolean isTaken(Map<String, String> configured, String claim, @Nullable Object value) {
        Map<String, Object> claims = OfficeToken.claims(username);
        if (value != null) {
            claims.put(claim, value);
        }
        return isTaken(configured, claims);
    }

    private boolean isTaken(Map<String, String> configured, Map<String, Object> claims) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withMapping(OidcSettings.class)
                .withDefaultValue("smallrye.config.mapping.validate-unknown", "false");
        configured.forEach(config::withDefaultValue);
        OidcSettings settings = config.addDefaultInterceptors().build().getConfigMapping(OidcSettings.class);
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(OfficeToken.json(claims).getBytes(StandardCharsets.UTF_8));
        return new TokenAccounts(settings, subjects, guests, trail, clock)
                .find(Claims.of("e30." + payload + ".x"), null)
                .isPresent();
    }
}
