package dev.taizhang.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the office's time. */
@ConfigMapping(prefix = "taizhang")
interface OfficeTime {

    /** IANA name of the time zone that office days are taken in. */
    @WithDefault("Asia/Shanghai")
    String timeZone();
}
