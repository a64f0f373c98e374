package dev.taizhang.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How delivery stands is shown as it stands, and in words. */
@QuarkusTest
class SubscriptionStandingTest {

    private final Delivering delivering;
    private final Messages messages;
    private Receiver receiver;
    private Staff office;

    SubscriptionStandingTest(Delivering delivering, Messages messages) {
        this.delivering = delivering;
        this.messages = messages;
    }

    @BeforeEach
    void open() {
        receiver = Receiver.started();
        office = Staff.hired();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whoeverKnowsAnOldStandingIsToldTheNewOne() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        String untried = subscribed.etag();
        knowing(subscribed, untried).statusCode(304);
        Entered.draft("meetings", office);
        receiver.answers(got -> 503);
        delivering.now(subscribed);
        String failed = knowing(subscribed, untried)
                .statusCode(200)
                .body("failures", equalTo(1))
                .body("leftAloneUntil", notNullValue())
                .extract()
                .header("ETag");
        knowing(subscribed, failed).statusCode(304);
        receiver.answers(got -> 204);
        delivering.after(Duration.ofMinutes(1), subscribed);
        String delivered = knowing(subscribed, failed)
                .statusCode(200)
                .body("failures", equalTo(0))
                .body("lastDeliveredAt", notNullValue())
                .extract()
                .header("ETag");
        knowing(subscribed, delivered).statusCode(304);
        Entered.put(
                        office.as(Role.ADMIN),
                        subscribed.path(),
                        untried,
                        Subscribed.body(office, receiver.address(), Map.of()))
                .statusCode(200);
    }

    @Test
    void saysWhyInTheLanguageOfTheClient() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        subscribed.shown().body("lastFaultText", nullValue());
        Entered.draft("meetings", office);
        receiver.answers(got -> 503);
        delivering.now(subscribed);
        for (String[] expected :
                new String[][] {{"zh-CN", "对方应答状态码503"}, {"en", "The receiver answered with status 503."}}) {
            office.as(Role.ADMIN)
                    .header("Accept-Language", expected[0])
                    .get(subscribed.path())
                    .then()
                    .body("lastFault", equalTo("HTTP_503"))
                    .body("lastFaultText", equalTo(expected[1]));
        }
        String table = office.as(Role.ADMIN)
                .accept(Csv.TYPE)
                .get(subscribed.path() + "/notices")
                .asString();
        assertFalse(!table.contains("上次失败原因") || !table.contains("对方应答状态码503"), table);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasWordsInBothLanguages(Fault fault) {
        String key = "notices.fault." + fault;
        long texts = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> messages.get(locale, key))
                .filter(text -> !text.equals(key))
                .distinct()
                .count();
        assertEquals(2, texts, key);
    }

    private ValidatableResponse knowing(Subscribed subscribed, String etag) {
        return office.as(Role.ADMIN)
                .header("If-None-Match", etag)
                .get(subscribed.path())
                .then();
    }
}
