package dev.taizhang.demodata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files come from: the built-in year, or a folder. */
sealed interface Source {

    /** Whether there is anything to read from. */
    boolean exists();

    /** The content of a file; empty if there is no such file. */
    Optional<byte[]> content(FolderFile file);

    /** Names of JSON files that nobody would read: most likely a slip in a name. */
    List<String> unknownFiles();

    /** The source that a setting names. */
    static Source of(String setting) {
        return setting.equals("true") ? new BuiltIn() : new OnDisk(Path.of(setting));
    }

    /** The year that comes with the service. */
    record BuiltIn() implements Source {

        private static final String PLACE = "/demo/annual-2022/";

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Optional<byte[]> content(FolderFile file) {
            try (InputStream in = Source.class.getResourceAsStream(PLACE + file.fileName())) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("A built-in file cannot be read: " + file.fileName(), e);
            }
        }

        @Override
        public List<String> unknownFiles() {
            return List.of();
        }
    }

    /** A folder of the operator's. What must come out of it may lie beside what goes in. */
    record OnDisk(Path folder) implements Source {

        private static final String EXPECTED = "expected.json";

        @Override
        public boolean exists() {
            return Files.isDirectory(folder) && Files.isReadable(folder);
        }

        @Override
        public Optional<byte[]> content(FolderFile file) {
            Path path = folder.resolve(file.fileName());
            try {
                return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("The file cannot be read: " + path, e);
            }
        }

        @Override
        public List<String> unknownFiles() {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".json") && !name.equals(EXPECTED))
                        .filter(name -> FolderFile.named(name).isEmpty())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("The folder cannot be read: " + folder, e);
            }
        }
    }
}
