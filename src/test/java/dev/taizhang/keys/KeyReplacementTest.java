package dev.taizhang.keys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.database.KeptKeys;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When keys are replaced, and what is written down of it. */
@QuarkusTest
class KeyReplacementTest {

    @Inject
    KeptKeys keys;

    @Inject
    ChangeLog changes;

    @Inject
    OfficeClock clock;

    @Test
    void happensOnceWhereAnOperatorWantsOthers() {
        String wanted = clock.now().toString();
        int before = rows();
        run(Map.of("taizhang.keys.drawn-after", wanted));
        assertEquals(before + 2, rows());
        run(Map.of("taizhang.keys.drawn-after", wanted));
        assertEquals(before + 2, rows());
        trail().body("items[0].actor", equalTo("service"))
                .body("items[0].outcome", equalTo("DONE"))
                .body("items[0].organization", nullValue());
    }

    @Test
    void happensByAge() {
        int before = rows();
        run(Map.of());
        assertEquals(before, rows());
        clock.at(clock.now().plus(Duration.ofDays(366)), () -> {
            run(Map.of("taizhang.keys.life", "P400D"));
            return true;
        });
        assertEquals(before, rows());
        run(Map.of("taizhang.keys.life", "PT0S"));
        assertEquals(before + 2, rows());
    }

    @Test
    void waitsForAMomentToCome() {
        int before = rows();
        run(Map.of("taizhang.keys.drawn-after", clock.now().plusSeconds(3600).toString()));
        assertEquals(before, rows());
    }

    private void run(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put("smallrye.config.mapping.validate-unknown", "false");
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(KeySettings.class);
        all.forEach(config::withDefaultValue);
        KeySettings settings = config.addDefaultInterceptors().build().getConfigMapping(KeySettings.class);
        new KeyReplacement(keys, changes, settings, clock).replaceOld();
    }

    private static int rows() {
        List<String> found = trail().extract().path("items.resource");
        return found.size();
    }

    private static ValidatableResponse trail() {
        return SignedIn.admin()
                .get("/api/v1/audit-events?limit=200&action=KEPT_KEY_REPLACED&resourceKind=KEPT_KEY")
                .then()
                .statusCode(200);
    }
}
