package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The signature is that of the convention: its own example. */
class NoticeSignatureTest {

    @Test
    void signsAsTheConventionSays() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                NoticeSecrets.signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, body));
    }
}
