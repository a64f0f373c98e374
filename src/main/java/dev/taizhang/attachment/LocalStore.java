package dev.taizhang.attachment;

import dev.taizhang.shared.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;

/** Keeps files in a folder, in folders of their own by the beginning of their ids. */
final class LocalStore implements AttachmentStore {

    private static final int SHARD = 2;

    private final Path folder;

    LocalStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public void place(String id, Path received) throws IOException {
        Path file = where(id);
        Path shard = Files.createDirectories(folder.resolve(id.substring(0, SHARD)));
        sync(received);
        Files.move(received, file, StandardCopyOption.ATOMIC_MOVE);
        sync(shard);
    }

    @Override
    public void remove(String id) throws IOException {
        Files.deleteIfExists(where(id));
    }

    @Override
    public InputStream read(String id, long from, long count) throws IOException {
        InputStream content = Files.newInputStream(where(id));
        content.skipNBytes(from);
        return BoundedInputStream.builder()
                .setInputStream(content)
                .setMaxCount(count)
                .get();
    }

    @Override
    public Optional<Path> file(String id) throws IOException {
        Path file = where(id);
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Optional.of(file);
    }

    @Override
    public void each(Consumer<Kept> visitor) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(file -> Ids.isOne(file.getFileName().toString())).forEach(file -> show(file, visitor));
        }
    }

    private static void show(Path file, Consumer<Kept> visitor) {
        try {
            visitor.accept(new Kept(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            // Removed in the meantime, as it may be.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path where(String id) {
        if (!Ids.isOne(id)) {
            throw new IllegalArgumentException("Not an id");
        }
        return folder.resolve(id.substring(0, SHARD)).resolve(id);
    }

    /** What is told to be kept survives that the power fails. */
    private static void sync(Path path) throws IOException {
        StandardOpenOption option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
