package dev.taizhang.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compound file is, is found in those that a library wrote; those that were made to harm take nothing. */
class OleContainersTest {

    private static final String DOC = FileType.DOC.content();
    private static final String UNKNOWN = "application/x-ole-storage";
    private static final int SECTOR = 512;
    private static final int END = -2;
    private static final int NONE = -1;

    @TempDir
    Path folder;

    private interface Filling {
        void fill(POIFSFileSystem container) throws IOException;
    }

    @Test
    void aDocumentIsFoundAmongManyStreams() throws IOException {
        assertEquals(DOC, written(container -> {
            for (int i = 0; i < 900; i++) {
                stream(container.getRoot(), "Stream " + i * 7919 % 900, 10);
            }
            stream(container.getRoot(), "worddocument", 5000);
        }));
    }

    /** From some MiB on, the header alone no longer says where the tables lie. */
    @Test
    void aDocumentIsFoundBehindLargeStreams() throws IOException {
        assertEquals(DOC, written(container -> {
            stream(container.getRoot(), "Pictures", 17 << 20);
            for (int i = 0; i < 9; i++) {
                stream(container.getRoot(), "Stream " + i, 10);
            }
            stream(container.getRoot(), "WordDocument", 5000);
        }));
    }

    @Test
    void whatIsEmbeddedDoesNotSayWhatTheFileIs() throws IOException {
        assertEquals(UNKNOWN, written(container -> {
            stream(container.getRoot().createDirectory("ObjectPool"), "WordDocument", 5000);
            container.getRoot().createDirectory("Workbook");
        }));
        assertEquals(DOC, written(container -> {
            stream(container.getRoot().createDirectory("ObjectPool"), "Workbook", 5000);
            stream(container.getRoot(), "WordDocument", 5000);
        }));
    }

    @Test
    void twoDocumentsInOneAreNone() throws IOException {
        assertEquals(UNKNOWN, written(container -> {
            stream(container.getRoot(), "WordDocument", 5000);
            stream(container.getRoot(), "Workbook", 5000);
        }));
        assertEquals(FileType.XLS.content(), written(container -> {
            stream(container.getRoot(), "Book", 5000);
            stream(container.getRoot(), "Workbook", 5000);
        }));
    }

    @Test
    void aDirectoryIsReadUpToABound() throws IOException {
        int most = OleDirectory.LARGEST / SECTOR;
        assertEquals(DOC, OleContainers.typeOf(crafted(most, END)));
        assertEquals(UNKNOWN, OleContainers.typeOf(crafted(most + 1, END)));
    }

    @Test
    void aDirectoryThatIsAllOfALargeFileTakesNoMemory() throws IOException {
        Path file = crafted(24 << 10, END);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertEquals(UNKNOWN, OleContainers.typeOf(file));
        long taken = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(
                taken < 2 << 20,
                () -> taken + " bytes of a file of " + file.toFile().length());
    }

    @Test
    void aDirectoryWithoutEndIsNone() throws IOException {
        assertEquals(UNKNOWN, OleContainers.typeOf(crafted(4, 1)));
        assertEquals(UNKNOWN, OleContainers.typeOf(crafted(4, Integer.MAX_VALUE)));
    }

    @Test
    void entriesThatNameEachOtherAreSeenOnce() throws IOException {
        Path file = crafted(1, END);
        byte[] bytes = Files.readAllBytes(file);
        // Left of the only entry is that entry itself, right of it the root.
        ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(2 * SECTOR + 128 + 68, 1).putInt(2 * SECTOR + 128 + 72, 0);
        assertEquals(DOC, OleContainers.typeOf(Files.write(file, bytes)));
        entry.putInt(2 * SECTOR + 128 + 72, Integer.MAX_VALUE);
        assertEquals(UNKNOWN, OleContainers.typeOf(Files.write(file, bytes)));
    }

    @Test
    void aHeaderThatSaysNonsenseIsNone() throws IOException {
        byte[] bytes = Files.readAllBytes(crafted(1, END));
        ByteBuffer header = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(
                UNKNOWN,
                OleContainers.typeOf(file(header.putShort(30, (short) 31).array())));
        header = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(UNKNOWN, OleContainers.typeOf(file(header.putInt(76, NONE).array())));
        header = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(UNKNOWN, OleContainers.typeOf(file(header.putInt(48, END).array())));
        for (int length = 0; length < bytes.length; length += 64) {
            assertEquals(
                    length < 2 * SECTOR + 256 ? UNKNOWN : DOC,
                    OleContainers.typeOf(file(Arrays.copyOf(bytes, length))));
        }
    }

    private String written(Filling filling) throws IOException {
        Path file = Files.createTempFile(folder, "written", ".doc");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(container);
            container.writeFilesystem(out);
        }
        return OleContainers.typeOf(file);
    }

    private static void stream(DirectoryEntry parent, String name, int size) throws IOException {
        parent.createDocument(name, new ByteArrayInputStream(new byte[size]));
    }

    /** Tables, then a directory of so many sectors, after the last of which comes that one; a document by its first. */
    private Path crafted(int directory, int after) throws IOException {
        int tables = 1;
        while (tables * 128 < tables + directory) {
            tables++;
        }
        ByteBuffer file = ByteBuffer.allocate((1 + tables + directory) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xe11ab1a1e011cfd0L).putShort(30, (short) 9).putInt(44, tables);
        file.putInt(48, tables).putInt(68, END);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i < tables ? i : NONE);
        }
        // The tables lie one after the other, and so do their numbers.
        for (int sector = 0; sector < tables + directory; sector++) {
            int next = sector < tables ? -3 : sector + 1 < tables + directory ? sector + 1 : after;
            file.putInt(SECTOR + 4 * sector, next);
        }
        int root = (1 + tables) * SECTOR;
        entry(file, root, "Root Entry", 5).putInt(root + 76, 1);
        entry(file, root + 128, "WordDocument", 2);
        return file(file.array());
    }

    private static ByteBuffer entry(ByteBuffer file, int at, String name, int kind) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, letters).putShort(at + 64, (short) (letters.length + 2)).put(at + 66, (byte) kind);
        return file.putInt(at + 68, NONE).putInt(at + 72, NONE).putInt(at + 76, NONE);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "crafted", ".doc"), content);
    }
}
