package dev.taizhang.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Passwords with each request are off unless they are switched on. */
class BasicSwitchTest {

    private final SignInSettings unset = settings();
    private final RequestSignIn signIn =
            new RequestSignIn(unset, new Cookies(unset), officeTokens(), (_, failure) -> failure);

    @Test
    void isOffUnlessItIsSwitchedOn() {
        assertFalse(unset.basic());
    }

    @Test
    void refusesAPasswordWithARequestAndDoesNotAskForOne() {
        RoutingContext context = asking("Basic YWRtaW46YW4tYWRtaW5pc3RyYXRvci1vZi10ZXN0cw==");
        assertThrows(
                AuthenticationFailedException.class,
                () -> signIn.authenticate(context, unused()).await().indefinitely());
        ChallengeData challenge = signIn.getChallenge(context).await().indefinitely();
        assertEquals("Bearer realm=\"taizhang\"", challenge.headerContent);
    }

    @SuppressWarnings("NullAway") // No token comes by here.
    private static OfficeTokens officeTokens() {
        OidcSettings unset = new SmallRyeConfigBuilder()
                .withMapping(OidcSettings.class)
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(OidcSettings.class);
        return new OfficeTokens(new OfficeIssuer(unset, null), new OidcAuthenticationMechanism(null, null), null);
    }

    private static SignInSettings settings() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SignInSettings.class)
                .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
                .addDefaultInterceptors()
                .build();
        return config.getConfigMapping(SignInSettings.class);
    }

    private static RoutingContext asking(String authorization) {
        Map<String, Object> kept = new HashMap<>();
        HttpServerRequest request = of(HttpServerRequest.class, (name, arguments) -> switch (name) {
            case "method" -> HttpMethod.GET;
            case "path" -> "/api/v1/me";
            case "getHeader" -> authorization;
            default -> null;
        });
        return of(RoutingContext.class, (name, arguments) -> switch (name) {
            case "request" -> request;
            case "get" -> kept.get(String.valueOf(arguments[0]));
            case "put" -> kept.put(String.valueOf(arguments[0]), arguments[1]);
            default -> null;
        });
    }

    private static io.quarkus.security.identity.IdentityProviderManager unused() {
        return of(io.quarkus.security.identity.IdentityProviderManager.class, (name, arguments) -> null);
    }

    private interface Answers {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T of(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
