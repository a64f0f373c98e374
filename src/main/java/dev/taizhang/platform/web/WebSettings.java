package dev.taizhang.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.ClientAuth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the edge of HTTP lets through. */
@ConfigMapping(prefix = "taizhang.web")
public interface WebSettings {

    RateLimit rateLimit();

    Cors cors();

    Tls tls();

    Body body();

    /**
     * How much one client may ask: an account, wherever it signs in; without one an address. Each replica counts for
     * itself, so that a client reaches as many times the limit as there are replicas.
     */
    interface RateLimit {

        /** {@code false} where something in front of the service does it. */
        @WithDefault("true")
        boolean enabled();

        /** Requests that may come at once, and within {@link #within} all the time. */
        @WithDefault("12000")
        @Min(1)
        @Max(1_000_000_000)
        long requests();

        /** The time in which as many requests are free again. */
        @WithDefault("PT1M")
        Duration within();

        /** Clients that are remembered; of more, those that were not seen for longest begin anew. */
        @WithDefault("100000")
        @Min(1)
        int clients();
    }

    /** Which pages of other origins a browser lets read answers. */
    interface Cors {

        /** As {@code https://app.example.org}, without a path; unset: none. */
        Optional<List<String>> origins();

        /** Whether such a page may let the browser sign in with what it remembers. */
        @WithDefault("false")
        boolean credentials();
    }

    /** TLS itself is set up by {@code quarkus.tls} and {@code quarkus.http}. */
    interface Tls {

        /** {@code NONE}, {@code REQUEST} or {@code REQUIRED}: whether clients have to show a certificate. */
        @WithDefault("NONE")
        ClientAuth clientAuth();

        /**
         * Whether browsers that came by TLS are told to come so to every name below that of the service too. {@code false}
         * only where one of those names is served by plain HTTP.
         */
        @WithDefault("true")
        boolean hstsSubdomains();
    }

    /** How slowly a body may come. */
    interface Body {

        /** Every body has this long. */
        @WithDefault("PT1M")
        Duration time();

        /** Beyond it, this many bytes must have come each second, over the whole of a body. */
        @WithDefault("8192")
        @Min(1)
        long leastRate();
    }
}
