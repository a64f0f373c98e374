package dev.taizhang.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Files in the folder of the service under test. */
final class Leftovers {

    static final Path FOLDER = Path.of("target", "test-attachments");

    private Leftovers() {}

    /** How many are on their way in. */
    static int incoming() {
        return count(FOLDER.resolve("incoming"), file -> !file.endsWith(".lock"));
    }

    /** How many are kept. */
    static int kept() {
        return count(FOLDER.resolve("kept"), file -> true);
    }

    /** What is taken away while it is looked at does not count. */
    private static int count(Path folder, Predicate<Path> counted) {
        AtomicInteger found = new AtomicInteger();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.addAndGet(counted.test(file) ? 1 : 0);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException && !file.equals(folder)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.get();
    }
}
