package dev.taizhang.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    private static int count(Path folder, Predicate<Path> counted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return (int) files.filter(Files::isRegularFile).filter(counted).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
