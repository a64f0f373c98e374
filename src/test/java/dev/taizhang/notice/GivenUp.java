package dev.taizhang.notice;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Has a notice given up, for tests of other rooms. */
@ApplicationScoped
public class GivenUp {

    private static final Duration DAYS = Duration.ofDays(3);

    private final Delivering delivering;

    GivenUp(Delivering delivering) {
        this.delivering = delivering;
    }

    /** One, of a subscription of an office, about a draft. */
    public void notice(Staff office) {
        try (Receiver receiver = Receiver.started()) {
            Subscribed subscribed = Subscribed.to(office, receiver.address());
            Entered.draft("meetings", office);
            receiver.answers(got -> 500);
            dies(subscribed);
        }
    }

    /** Tries what waits of a subscription as often as it is tried. */
    void dies(Subscribed subscribed) {
        for (int attempt = 1; attempt <= 4; attempt++) {
            delivering.after(DAYS.multipliedBy(attempt), subscribed);
        }
    }
}
