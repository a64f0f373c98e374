package dev.taizhang;

import dev.taizhang.platform.database.EmbeddedDatabase;
import dev.taizhang.platform.database.EmbeddedDatabaseException;
import dev.taizhang.platform.database.OwnFolder;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Entry point. Starts the embedded database first when no other is configured, since the connection pool needs its
 * address before the application starts.
 */
@QuarkusMain
public final class Taizhang {

    private static final String HOST = "quarkus.http.host";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNERS_PASSWORD = "quarkus.flyway.password";
    /** What is the default on our own database, and is off on any other. */
    private static final List<String> FOR_TRYING_OUT = List.of("taizhang.demo-accounts", "taizhang.sign-in.basic");

    /** First argument when only the database is wanted, for another program; the program follows. */
    private static final String WITH_DATABASE = "with-database";

    private Taizhang() {}

    public static void main(String... arguments) {
        // The server would answer a broken address with an empty body; our own door answers it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        if (arguments.length > 1 && arguments[0].equals(WITH_DATABASE)) {
            runBesideDatabase(List.of(arguments).subList(1, arguments.length));
        } else if (ConfigProvider.getConfig()
                .getOptionalValue(URL, String.class)
                .isPresent()) {
            Quarkus.run(arguments);
        } else {
            runWithOwnDatabase(arguments);
        }
    }

    /** Runs a program while the embedded database is up and the service is not, and ends as it does. */
    private static void runBesideDatabase(List<String> program) {
        int exitCode;
        try (EmbeddedDatabase _ = started()) {
            exitCode = new ProcessBuilder(program).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            System.err.println("taizhang: " + program.getFirst() + " did not run: " + e.getMessage());
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static EmbeddedDatabase started() {
        Path folder = OwnFolder.of(ConfigProvider.getConfig()).dataDir();
        try {
            return EmbeddedDatabase.start(folder.resolve("database"));
        } catch (EmbeddedDatabaseException e) {
            System.err.println("taizhang: " + e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    private static void runWithOwnDatabase(String... arguments) {
        EmbeddedDatabase database = started();
        System.setProperty(URL, database.url());
        System.setProperty(USER, database.service().user());
        System.setProperty(PASSWORD, database.service().password());
        System.setProperty(OWNER, database.owner().user());
        System.setProperty(OWNERS_PASSWORD, database.owner().password());
        allowTryingOut();
        stayAtHome();
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

    /** Accounts with a published password, and passwords that are sent with each request, do not come by themselves elsewhere. */
    private static void allowTryingOut() {
        for (String key : FOR_TRYING_OUT) {
            if (ConfigProvider.getConfig().getOptionalValue(key, String.class).isEmpty()) {
                System.setProperty(key, "true");
            }
        }
    }

    /** Where accounts come with a published password, whoever wants others to reach them has to say so. */
    private static void stayAtHome() {
        Config config = ConfigProvider.getConfig();
        boolean published =
                config.getOptionalValue("taizhang.demo-accounts", Boolean.class).orElse(false)
                        && !config.getOptionalValue("taizhang.demo-data", String.class)
                                .orElse("false")
                                .equals("false");
        // The framework's own default comes from a source below all others.
        boolean told = config.getConfigValue(HOST).getSourceOrdinal() > 0;
        if (published && !told) {
            System.setProperty(HOST, "127.0.0.1");
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
