package dev.taizhang.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What requests may ask of the database. */
@ConfigMapping(prefix = "taizhang.database")
public interface DatabaseSettings {

    /**
     * For how long one statement of a request may run before the database ends it and the request is answered with 503;
     * zero: without bound. MySQL ends only what reads; what writes there ends with its transaction, after a minute whatever
     * is set here. Loading, migrations and work in the background are not bounded.
     */
    @WithDefault("PT1M")
    Duration statementTime();
}
