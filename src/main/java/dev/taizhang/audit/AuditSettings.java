package dev.taizhang.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the trail is written and sealed. */
@ConfigMapping(prefix = "taizhang.audit")
public interface AuditSettings {

    /**
     * How often what changed nothing is written: refusals, sign-ins, exports. What came since is lost when the process
     * is killed; a change never is, its row is part of it.
     */
    Duration writtenEvery();

    /** How often committed rows are sealed into the chain. */
    Duration sealedEvery();

    /**
     * Rows that what changed nothing may add each time. Beyond it resources, and beyond twice as many actors are not told apart any more,
     * only counted.
     */
    @WithDefault("100")
    @Min(1)
    int mostRows();

    /** The same for one actor. */
    @WithDefault("20")
    @Min(1)
    int mostRowsOfOne();
}
