package dev.taizhang.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the configuration reference says is taken is known by its content, each kind of it. */
@QuarkusTest
class FileTypesTest {

    private static final int FEW = 8;

    private final AttachmentSettings settings;

    FileTypesTest(AttachmentSettings settings) {
        this.settings = settings;
    }

    @Test
    void everyEndingThatIsWrittenDownIsTakenWithItsContentAndWithNoOther() throws IOException {
        Map<String, byte[]> files = files();
        assertEquals(settings.types(), files.keySet());
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        int taken = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = "a." + file.getKey();
            Attaching.upload(staff.clerk(), meeting, name, null, FileBodies.zip(Map.of("virus.exe", "MZ")))
                    .statusCode(400);
            Attaching.upload(staff.clerk(), meeting, name, null, file.getValue())
                    .statusCode(201)
                    .body("name", equalTo(name));
            taken++;
            if (taken % FEW == 0) {
                staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(FEW));
                meeting = Entered.draft("meetings", staff);
            }
        }
    }

    /** Of each ending a file as the program writes it that it is named after. */
    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "pdf", FileBodies.pdf(2000, 1),
                "ofd", FileBodies.ofd(),
                "docx", FileBodies.docx(),
                "xlsx", FileBodies.xlsx(),
                "pptx", FileBodies.pptx(),
                "csv", FileBodies.text("名称,次数\n学习,3\n"),
                "txt", FileBodies.text("会议说明\r\n")));
        Map.of("doc", "WordDocument", "wps", "WordDocument", "xls", "Workbook", "et", "Workbook")
                .forEach((ending, stream) -> files.put(ending, FileBodies.ole(stream)));
        for (String ending : new String[] {"ppt", "dps"}) {
            files.put(ending, FileBodies.ole("PowerPoint Document"));
        }
        Map.of("odt", "text", "ods", "spreadsheet", "odp", "presentation")
                .forEach((ending, kind) -> files.put(ending, FileBodies.openDocument(kind)));
        for (String ending : new String[] {"jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff"}) {
            files.put(ending, picture(ending));
        }
        files.put("webp", "RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1));
        return files;
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(
                ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes),
                () -> "nothing writes " + format);
        return bytes.toByteArray();
    }
}
