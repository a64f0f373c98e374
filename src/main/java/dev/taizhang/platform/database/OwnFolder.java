package dev.taizhang.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Where the service keeps what is its own. */
@ConfigMapping(prefix = "taizhang")
public interface OwnFolder {

    /**
     * Holds the embedded database and, unless they are kept elsewhere, the attachments. It outlives the process, and lies
     * neither below the temporary folder nor on a network share.
     */
    @WithDefault("data")
    Path dataDir();

    /** As a configuration has it that the framework has not set up yet. */
    static OwnFolder of(Config config) {
        SmallRyeConfig settings = config.unwrap(SmallRyeConfig.class);
        ConfigMappings.registerConfigMappings(settings, Set.of(ConfigClass.configClass(OwnFolder.class)));
        return settings.getConfigMapping(OwnFolder.class);
    }
}
