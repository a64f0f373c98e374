package dev.taizhang.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address to which nothing would ever be sent is refused when it is entered, whether it is on the list or not. */
@QuarkusTest
class ForbiddenAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:80/",
                "https://10.9.8.7/",
                "https://172.16.0.1/",
                "https://192.168.1.1:8443/x",
                "http://169.254.169.254/latest/meta-data",
                "https://100.100.100.200/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a09:807]/",
                "https://[64:ff9b::a00:1]/"
            })
    void takesNoAddressThatCannotBeSomebodyElses(String address) {
        Staff office = Staff.hired();
        Map<String, Object> body = Subscribed.body(office, address, Map.of());
        Entered.post(office.as(Role.ADMIN), Subscribed.PATH, null, body)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/target")))
                .body("violations.code", equalTo(List.of("FORBIDDEN_ADDRESS")))
                .body("violations[0].message", containsString("内部网络"));
        Subscribed there = Subscribed.to(office, "https://hooks.example/");
        Entered.put(office.as(Role.ADMIN), there.path(), there.etag(), body).statusCode(400);
    }
}
