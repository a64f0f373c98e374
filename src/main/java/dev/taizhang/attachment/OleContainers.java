package dev.taizhang.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of the older formats, which are compound files inside ([MS-CFB]). */
final class OleContainers {

    private static final String UNKNOWN = "application/x-ole-storage";

    /** The stream that makes a document what it is. */
    private static final Map<String, FileType> STREAMS = Map.of(
            "WordDocument", FileType.DOC,
            "Workbook", FileType.XLS,
            "Book", FileType.XLS,
            "PowerPoint Document", FileType.PPT);

    private OleContainers() {}

    static String typeOf(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            return STREAMS.entrySet().stream()
                    .filter(stream -> root.hasEntryCaseInsensitive(stream.getKey()))
                    .map(stream -> stream.getValue().content())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException | RuntimeException e) {
            // Broken in one of many ways, and in none of them a document.
            return UNKNOWN;
        }
    }
}
