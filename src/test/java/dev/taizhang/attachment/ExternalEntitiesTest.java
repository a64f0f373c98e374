package dev.taizhang.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpServer;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What a file is, is found out by looking into it; where it points to, nobody goes. */
@QuarkusTest
class ExternalEntitiesTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    @Test
    void areNotAskedForWhateverTheFileIsCalled() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        for (String pointing : pointing()) {
            for (String name : List.of("a.txt", "a.csv", "a.pdf", "a.png", "a.doc", "a.docx")) {
                refused(staff, meeting, name, FileBodies.text(pointing));
            }
            refused(staff, meeting, "a.docx", FileBodies.zip(Map.of("[Content_Types].xml", pointing)));
            refused(staff, meeting, "a.ofd", FileBodies.zip(Map.of("OFD.xml", pointing)));
        }
        assertEquals(List.of(), asked);
        staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(0));
        assertEquals(0, Leftovers.incoming());
    }

    /** Otherwise the test above would show nothing. */
    @Test
    void areAskedForByAParserThatFollowsThem() throws IOException, SAXException, ParserConfigurationException {
        for (String pointing : pointing()) {
            asked.clear();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(pointing.getBytes(UTF_8)));
            assertNotEquals(List.of(), asked, pointing);
        }
    }

    private static void refused(Staff staff, Entered meeting, String name, byte[] content) {
        Attaching.upload(staff.clerk(), meeting, name, null, content)
                .statusCode(400)
                .body("violations.code", contains("CONTENT_MISMATCH"));
    }

    /** The ways in which XML names what is to be fetched while it is read. */
    private List<String> pointing() {
        String there = "SYSTEM \"http://127.0.0.1:" + elsewhere.getAddress().getPort();
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        return List.of(
                xml + "<!DOCTYPE html " + there + "/type\">\n<html/>",
                xml + "<!DOCTYPE svg [<!ENTITY e " + there + "/entity\">]>\n"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>",
                xml + "<!DOCTYPE a [<!ENTITY % p " + there + "/parameter\"> %p;]>\n<a/>");
    }
}
