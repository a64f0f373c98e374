package dev.taizhang.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks clients for a certificate where the operator wants it; the framework's own setting is fixed when it is built. */
@ApplicationScoped
class ClientCertificates implements HttpServerOptionsCustomizer {

    private final WebSettings.Tls settings;

    ClientCertificates(WebSettings settings) {
        this.settings = settings.tls();
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(settings.clientAuth());
    }
}
