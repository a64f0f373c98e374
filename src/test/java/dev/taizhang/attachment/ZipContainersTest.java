package dev.taizhang.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of an archive that was made to harm no more is unpacked, or read, than of any other. */
class ZipContainersTest {

    private static final String TYPES = "[Content_Types].xml";
    private static final String ARCHIVE = "application/zip";
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private interface Filling {
        void fill(ZipOutputStream archive) throws IOException;
    }

    @Test
    void aPartThatUnpacksToAHundredTimesTheFileTakesNoMemory() throws IOException {
        Path file = written(archive -> {
            byte[] nothing = new byte[MIB];
            for (String part : new String[] {"mimetype", TYPES, "OFD.xml"}) {
                archive.putNextEntry(new ZipEntry(part));
                for (int i = 0; i < 64; i++) {
                    archive.write(nothing);
                }
                archive.closeEntry();
            }
        });
        assertTrue(Files.size(file) < 2 * MIB, "it is packed tightly");
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertEquals(ARCHIVE, ZipContainers.typeOf(file));
        long taken = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 32 * MIB, () -> taken + " bytes");
    }

    @Test
    void aDirectoryIsReadUpToABound() throws IOException {
        assertEquals(FileType.DOCX.content(), ZipContainers.typeOf(document(100)));
        Path many = document(60_000);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertEquals(ARCHIVE, ZipContainers.typeOf(many));
        long taken = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < MIB, () -> taken + " bytes");
    }

    /** A document of Office Open XML with so many parts. */
    private Path document(int parts) throws IOException {
        return written(archive -> {
            archive.putNextEntry(new ZipEntry(TYPES));
            archive.write(("<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
                            + ".document.main+xml\"/>")
                    .getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
            for (int i = 0; i < parts; i++) {
                archive.putNextEntry(new ZipEntry("a-part-whose-name-is-long-and-holds-nothing-" + i));
                archive.closeEntry();
            }
        });
    }

    private Path written(Filling filling) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            filling.fill(archive);
        }
        return file;
    }
}
