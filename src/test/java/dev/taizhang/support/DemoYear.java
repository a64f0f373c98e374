package dev.taizhang.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Lets the first test begin only when the service says that it is ready: the demo year is loaded after the start. */
public final class DemoYear implements QuarkusTestBeforeEachCallback {

    private static final int TRIES = 1200;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static volatile boolean ready;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        for (int i = 0; !ready && i < TRIES; i++) {
            ready = answersReady();
            pause();
        }
        if (!ready) {
            throw new IllegalStateException("The service did not become ready");
        }
    }

    /** REST Assured is pointed at the service only after this callback, so its address is taken from the configuration. */
    private static boolean answersReady() {
        String service = ConfigProvider.getConfig().getValue("test.url", String.class);
        return RestAssured.get(service + "/q/health/ready").statusCode() == 200;
    }

    private static void pause() {
        if (ready) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the service", e);
        }
    }
}
