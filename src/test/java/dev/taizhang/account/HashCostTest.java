package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests hash cheaply; what is shipped does not. */
class HashCostTest {

    private static final int LEAST = 10;

    @Test
    void isHighWhereNobodySetsIt() throws IOException {
        SmallRyeConfig shipped = new SmallRyeConfigBuilder()
                .withMapping(AccountSettings.class)
                .withSources(new PropertiesConfigSource(Path.of("src", "main", "resources", "application.properties")
                        .toUri()
                        .toURL()))
                .addDefaultInterceptors()
                .build();
        int cost = shipped.getConfigMapping(AccountSettings.class).signIn().hashCost();
        assertTrue(cost >= LEAST, () -> "a cost of " + cost);
    }
}
