package dev.taizhang.attachment;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.shared.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Where files are while they come in: a folder of this process alone, which holds a lock on it. What a process left behind
 * that ended in the middle is thrown away by the next one that starts.
 */
@Startup
@ApplicationScoped
class Spool {

    private static final String LOCK = ".lock";
    private static final int CHUNK = 1 << 14;

    private final Path folder;
    private final FileChannel lock;
    private final long largest;

    Spool(AttachmentSettings settings) throws IOException {
        Path incoming = Files.createDirectories(settings.folder().resolve("incoming"));
        sweep(incoming);
        this.folder = Files.createDirectory(incoming.resolve(Ids.next()));
        this.lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.largest = settings.maxSize().asLongValue();
        if (lock.tryLock() == null) {
            throw new IllegalStateException("The new folder " + folder + " is locked by another process");
        }
    }

    /** A file that has come in whole; it is gone when this is closed, unless it was moved. */
    record Received(Path file, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Writes a stream to a file, piece by piece.
     *
     * @throws Problem {@link ErrorCode#PAYLOAD_TOO_LARGE}; {@link ErrorCode#UPLOAD_INTERRUPTED} where the stream breaks off
     * @throws IOException where the file cannot be written
     */
    Received receive(InputStream body) throws IOException {
        Path file = folder.resolve(Ids.next());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = next(body, chunk); read >= 0; read = next(body, chunk)) {
                    size += read;
                    if (size > largest) {
                        discard(body);
                        throw Problem.of(ErrorCode.PAYLOAD_TOO_LARGE).with("largest", largest);
                    }
                    digest.update(chunk, 0, read);
                    out.write(chunk, 0, read);
                }
            }
            return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Reads a refused body to its end: most clients read the answer only when they have sent everything. */
    void discard(InputStream body) {
        byte[] chunk = new byte[CHUNK];
        long left = largest;
        for (int read = next(body, chunk); read >= 0 && left > 0; read = next(body, chunk)) {
            left -= read;
        }
    }

    private static int next(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException e) {
            throw Problem.of(ErrorCode.UPLOAD_INTERRUPTED);
        }
    }

    void end(@Observes ShutdownEvent event) throws IOException {
        lock.close();
        FileUtils.deleteDirectory(folder.toFile());
    }

    private static void sweep(Path incoming) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(incoming)) {
            folders = found.filter(Files::isDirectory).toList();
        }
        for (Path left : folders) {
            if (isLeft(left)) {
                FileUtils.deleteDirectory(left.toFile());
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
