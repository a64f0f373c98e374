package dev.taizhang.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The ways in which a request can show who asks; each is enough, unless an operation says otherwise. */
final class SecuritySchemes {

    private SecuritySchemes() {}

    static void declare(OpenAPI contract) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        schemes.put("basic", http("basic", "A local account. Off wherever a database is configured."));
        schemes.put("bearer", http("bearer", """
                An access token of `createTokens` (`tza_…`), or one of the office's identity provider where one is \
                configured. A refused one is answered with `WWW-Authenticate: Bearer error="invalid_token"`."""));
        schemes.put("apiKey", http("bearer", "The key of a machine client (`tzk_…`), sent as a bearer token."));
        schemes.put(
                "cookie",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-taizhang-session")
                        .description("""
                                The session of a browser, from `createSession`. Whatever changes something also needs \
                                the header `X-CSRF-Token` with the session's token. Without TLS the name has no \
                                `__Host-`."""));
        schemes.forEach(contract.getComponents()::addSecurityScheme);
        contract.setSecurity(
                schemes.keySet().stream().map(SecuritySchemes::alone).toList());
    }

    private static SecurityRequirement alone(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, List.of());
    }

    private static SecurityScheme http(String scheme, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }
}
