package dev.taizhang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Documents that are ZIP archives inside: those of Office Open XML, OpenDocument and OFD. */
final class ZipContainers {

    private static final String ARCHIVE = "application/zip";

    /** The main part of a document by its type (ECMA-376-2, 10.1.2.2); those with macros have others. */
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    /** Namespace of GB/T 33190. */
    private static final String OFD_NAMESPACE = "http://www.ofdspec.org/";

    private static final int LARGEST_PART = 1 << 20;

    /** The directory of an archive is read whole; a document has some hundred entries. */
    private static final long LARGEST_DIRECTORY = 4L << 20;

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipContainers() {}

    static String typeOf(Path file) throws IOException {
        if (directoryLength(file) > LARGEST_DIRECTORY) {
            return ARCHIVE;
        }
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return openDocument(archive)
                    .or(() -> officeOpenXml(archive))
                    .or(() -> ofd(archive))
                    .map(FileType::content)
                    .orElse(ARCHIVE);
        } catch (ZipException | IllegalArgumentException e) {
            return ARCHIVE;
        }
    }

    private static Optional<FileType> openDocument(ZipFile archive) {
        String said = part(archive, "mimetype").strip();
        return Arrays.stream(new FileType[] {FileType.ODT, FileType.ODS, FileType.ODP})
                .filter(type -> type.content().equals(said))
                .findFirst();
    }

    private static Optional<FileType> officeOpenXml(ZipFile archive) {
        String types = part(archive, "[Content_Types].xml");
        return MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains("\"" + main.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<FileType> ofd(ZipFile archive) {
        return part(archive, "OFD.xml").contains(OFD_NAMESPACE) ? Optional.of(FileType.OFD) : Optional.empty();
    }

    /** The text of an entry; empty if there is none, or none that can be read. */
    private static String part(ZipFile archive, String name) {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = archive.getInputStream(entry)) {
            return new String(content.readNBytes(LARGEST_PART), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** As the last end record of the archive has it; of none, or of more than this version of the format knows: too long. */
    private static long directoryLength(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            int tail = (int) Math.min(content.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] bytes = new byte[tail];
            content.seek(content.length() - tail);
            content.readFully(bytes);
            ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END_OF_DIRECTORY) {
                    return Integer.toUnsignedLong(end.getInt(at + 12));
                }
            }
            return Long.MAX_VALUE;
        }
    }
}
