package dev.taizhang.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every type of file the service can recognise; the only table of them. */
enum FileType {
    PDF("application/pdf", List.of("pdf"), "application/x-pdf"),
    OFD("application/ofd", List.of("ofd"), "application/vnd.ofd", "application/x-ofd"),
    DOC("application/msword", List.of("doc"), "application/vnd.ms-word"),
    XLS("application/vnd.ms-excel", List.of("xls"), "application/msexcel", "application/x-msexcel"),
    PPT("application/vnd.ms-powerpoint", List.of("ppt"), "application/mspowerpoint"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", List.of("pptx")),
    ODT("application/vnd.oasis.opendocument.text", List.of("odt")),
    ODS("application/vnd.oasis.opendocument.spreadsheet", List.of("ods")),
    ODP("application/vnd.oasis.opendocument.presentation", List.of("odp")),
    /** WPS documents have names and media types of their own, and hold what the others do. */
    WPS("application/wps-office.wps", List.of("wps"), DOC, "application/kswps", "application/vnd.ms-works"),
    ET("application/wps-office.et", List.of("et"), XLS, "application/kset"),
    DPS("application/wps-office.dps", List.of("dps"), PPT, "application/ksdps"),
    TXT("text/plain", List.of("txt")),
    /** What a spreadsheet program has made its own is declared as its own. */
    CSV("text/csv", List.of("csv"), TXT, "text/plain", "application/csv", "application/vnd.ms-excel"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "image/jpg", "image/pjpeg"),
    PNG("image/png", List.of("png"), "image/x-png"),
    GIF("image/gif", List.of("gif")),
    BMP("image/bmp", List.of("bmp"), "image/x-ms-bmp", "image/x-bmp"),
    TIFF("image/tiff", List.of("tif", "tiff")),
    WEBP("image/webp", List.of("webp"));

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // lists that nobody can change; the JDK has no type that says so
    private final List<String> endings;

    private final String content;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> declared;

    FileType(String mediaType, List<String> endings, String... aliases) {
        this(mediaType, endings, mediaType, aliases);
    }

    FileType(String mediaType, List<String> endings, FileType same, String... aliases) {
        this(mediaType, endings, same.content, aliases);
    }

    FileType(String mediaType, List<String> endings, String content, String[] aliases) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.content = content;
        Set<String> all = Arrays.stream(aliases).collect(Collectors.toSet());
        all.add(mediaType);
        all.add(content);
        this.declared = Set.copyOf(all);
    }

    /** The type of a file whose name ends like this, without the dot. */
    static Optional<FileType> withEnding(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(lower))
                .findFirst();
    }

    /** As it is told to those who download it. */
    String mediaType() {
        return mediaType;
    }

    /** Media type that its content is recognised as. */
    String content() {
        return content;
    }

    /** Whether a client may call it so. */
    boolean mayBeDeclared(String name) {
        return declared.contains(name);
    }
}
