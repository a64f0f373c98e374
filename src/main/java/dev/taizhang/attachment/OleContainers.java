package dev.taizhang.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Documents of the older formats, which are compound files inside ([MS-CFB]). */
final class OleContainers {

    private static final String UNKNOWN = "application/x-ole-storage";

    /** The stream that makes a document what it is; names in compound files are the same in either case. */
    private static final Map<String, FileType> STREAMS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        STREAMS.put("WordDocument", FileType.DOC);
        STREAMS.put("Workbook", FileType.XLS);
        STREAMS.put("Book", FileType.XLS);
        STREAMS.put("PowerPoint Document", FileType.PPT);
    }

    private OleContainers() {}

    static String typeOf(Path path) {
        Set<FileType> found = EnumSet.noneOf(FileType.class);
        try (FileChannel file = FileChannel.open(path)) {
            new OleDirectory(file).eachStreamOfRoot(name -> {
                FileType type = STREAMS.get(name);
                if (type != null) {
                    found.add(type);
                }
            });
        } catch (IOException e) {
            // Broken in one of many ways, and in none of them a document.
            return UNKNOWN;
        }
        // What is several documents at once is none.
        return found.size() == 1 ? found.iterator().next().content() : UNKNOWN;
    }
}
