package dev.taizhang.notice;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** For how long a test waits for a receiver; the service of the tests waits as long as any. */
final class Patience {

    /** A machine that stands still for seconds makes no fault of a receiver that answers. */
    static final NoticeSettings LONG = waiting("PT1M");

    /** For receivers and names that never answer. */
    static final NoticeSettings SHORT = waiting("PT1S");

    private Patience() {}

    private static NoticeSettings waiting(String timeout) {
        return new SmallRyeConfigBuilder()
                .withMapping(NoticeSettings.class)
                .withDefaultValues(Map.of(
                        "taizhang.notices.timeout", timeout,
                        "taizhang.notices.delivered-every", "PT1M",
                        "taizhang.notices.reminded-every", "PT1M"))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(NoticeSettings.class);
    }
}
