package dev.taizhang;

import dev.taizhang.platform.database.EmbeddedDatabase;
import dev.taizhang.platform.database.EmbeddedDatabaseException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Entry point. Starts the embedded database first when no other is configured, since the connection pool needs its
 * address before the application starts.
 */
@QuarkusMain
public final class Taizhang {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String DEMO_ACCOUNTS = "taizhang.demo-accounts";

    private Taizhang() {}

    public static void main(String... arguments) {
        // The server would answer a broken address with an empty body; our own door answers it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        if (ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(arguments);
        } else {
            runWithOwnDatabase(arguments);
        }
    }

    private static void runWithOwnDatabase(String... arguments) {
        String folder = ConfigProvider.getConfig()
                .getOptionalValue("taizhang.data-dir", String.class)
                .orElse("data");
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(Path.of(folder).resolve("database"));
        } catch (EmbeddedDatabaseException e) {
            System.err.println("taizhang: " + e.getMessage());
            System.exit(1);
            return;
        }
        System.setProperty(URL, database.url());
        System.setProperty(USER, database.user());
        System.setProperty(PASSWORD, database.password());
        allowDemoAccounts();
        Quarkus.run(
                null,
                (exitCode, failure) -> {
                    if (failure != null) {
                        failure.printStackTrace();
                        System.err.println("taizhang: does not start: " + reason(failure));
                    }
                    database.close();
                    System.exit(exitCode);
                },
                arguments);
    }

    /** Their password is published: only where the database is our own do they come by themselves. */
    private static void allowDemoAccounts() {
        if (ConfigProvider.getConfig()
                .getOptionalValue(DEMO_ACCOUNTS, String.class)
                .isEmpty()) {
            System.setProperty(DEMO_ACCOUNTS, "true");
        }
    }

    /** The last cause says what the operator can do something about. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
