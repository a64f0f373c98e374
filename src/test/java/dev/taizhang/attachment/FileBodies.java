package dev.taizhang.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Contents of files that are what they say, each as small as it can be. */
final class FileBodies {

    private static final byte[] PDF = "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n".getBytes(UTF_8);

    private FileBodies() {}

    /** A PDF of that many bytes, with other content for another seed. */
    static byte[] pdf(int size, long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, Math.min(size, PDF.length));
        return content;
    }

    static byte[] docx() {
        return officeOpenXml("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    static byte[] xlsx() {
        return officeOpenXml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    }

    static byte[] pptx() {
        return officeOpenXml("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");
    }

    static byte[] docm() {
        return officeOpenXml("application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    static byte[] ofd() {
        return zip(Map.of("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\"/>"));
    }

    static byte[] odt() {
        return openDocument("text");
    }

    /** Of the kind that its media type ends with. */
    static byte[] openDocument(String kind) {
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument." + kind));
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file with one stream of that name. */
    static byte[] ole(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0};
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] officeOpenXml(String mainPart) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>",
                "main.xml",
                "<main/>"));
    }
}
