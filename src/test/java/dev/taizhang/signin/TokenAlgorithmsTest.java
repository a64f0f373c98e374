package dev.taizhang.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever standard algorithm of public keys the identity provider signs by (RFC 7518, 3.1; RFC 8037), and no other. */
@QuarkusTest
class TokenAlgorithmsTest {

    private String username;
    private String claims;

    @BeforeEach
    void enter() {
        username = SignedIn.account(Role.READER, null);
        claims = OfficeToken.json(OfficeToken.claims(username));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "ES384", "ES512", "PS256", "EdDSA"})
    void takesATokenSignedByAKeyThatTheIssuerPublishes(String algorithm) {
        String token = OfficeToken.ask("/sign-by?" + algorithm, claims);
        with(token).statusCode(200).body("username", equalTo(username));
        String[] parts = token.split("\\.", -1);
        String other = OfficeToken.json(OfficeToken.claims("admin"));
        refused(parts[0] + "." + part(other) + "." + parts[2]);
    }

    /** The name of a key says which key, and the key which algorithm: a header that says otherwise is not followed. */
    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA"})
    void refusesASignatureThatIsNotOfTheKindOfTheKeyItNames(String algorithm) {
        refused(OfficeToken.ask("/sign-by-other-kind?" + algorithm, claims));
    }

    /** The public key is known to everybody: taken for a secret, anybody could sign. */
    @ParameterizedTest
    @ValueSource(strings = {"DER", "PEM", "JWK"})
    void refusesATokenSignedWithThePublicKeyAsASecret(String form) {
        refused(OfficeToken.ask("/sign-by-shared-secret?" + form, claims));
    }

    @Test
    void refusesATokenThatSaysItNeedsNoSignature() {
        String signature = OfficeToken.ask("/sign-by?ES256", claims).split("\\.", -1)[2];
        for (String none : new String[] {"none", "None", "NONE"}) {
            String header = part("{\"alg\":\"" + none + "\",\"kid\":\"key-of-ES256\"}");
            refused(header + "." + part(claims) + ".");
            refused(header + "." + part(claims) + "." + signature);
        }
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse with(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then();
    }

    private static void refused(String token) {
        with(token).statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }
}
