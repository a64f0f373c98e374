package dev.taizhang.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.taizhang.shared.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store must do. */
class AttachmentStoreTest {

    private static final byte[] CONTENT = FileBodies.pdf(200_000, 4);

    @TempDir
    Path folder;

    private interface Law {
        void holds(AttachmentStore store) throws IOException;
    }

    @Test
    void aFolderIsAStore() throws IOException {
        law().holds(new LocalStore(folder.resolve("kept")));
    }

    @Test
    void aBucketIsAStore() throws IOException {
        try (S3Server server = new S3Server();
                S3Store store = new S3Store(S3Server.settings(server.endpoint(), "test-key"))) {
            law().holds(store);
            assertEquals(3, server.objects().size());
            assertEquals(true, server.objects().keySet().stream().allMatch(key -> key.startsWith("/office/taizhang/")));
        }
    }

    @Test
    void aStoreThatRefusesOrIsNotThereIsAFailureOfReading() throws IOException {
        URI gone;
        try (S3Server server = new S3Server();
                S3Store refused = new S3Store(S3Server.settings(server.endpoint(), "other-key"))) {
            gone = server.endpoint();
            assertThrows(IOException.class, () -> refused.place(Ids.next(), received()));
            assertThrows(IOException.class, () -> refused.read(Ids.next(), 0, 1));
        }
        try (S3Store store = new S3Store(S3Server.settings(gone, "test-key"))) {
            assertThrows(IOException.class, () -> store.remove(Ids.next()));
        }
    }

    private Law law() {
        return store -> {
            Set<String> ids = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                String id = Ids.next();
                ids.add(id);
                store.place(id, received());
            }
            String id = ids.iterator().next();
            assertArrayEquals(CONTENT, read(store, id, 0, CONTENT.length));
            assertArrayEquals(Arrays.copyOfRange(CONTENT, 1000, 1100), read(store, id, 1000, 100));
            store.read(id, 0, CONTENT.length).close();
            store.remove(id);
            store.remove(id);
            assertThrows(IOException.class, () -> store.read(id, 0, 1));
            Set<String> listed = new TreeSet<>();
            store.each(kept -> listed.add(kept.id()));
            ids.remove(id);
            assertEquals(ids, listed);
        };
    }

    private Path received() throws IOException {
        return Files.write(folder.resolve(Ids.next()), CONTENT);
    }

    private static byte[] read(AttachmentStore store, String id, long from, long count) throws IOException {
        try (InputStream content = store.read(id, from, count)) {
            return content.readAllBytes();
        }
    }
}
