package dev.taizhang.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What breaks off leaves nothing behind, and many uploads at once do not disturb each other. */
@QuarkusTest
class BrokenUploadTest {

    private static final int MIB = 1 << 20;

    @Inject
    StoreSweep sweep;

    @Test
    void anUploadThatBreaksOffLeavesNeitherRowNorFile() throws Exception {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        int kept = Leftovers.kept();
        for (String framing : List.of("Content-Length: " + 4 * MIB, "Transfer-Encoding: chunked")) {
            try (Socket socket = connected()) {
                OutputStream out = socket.getOutputStream();
                out.write(head(staff, meeting, framing).getBytes(US_ASCII));
                out.write(framing.startsWith("T") ? "400000\r\n".getBytes(US_ASCII) : new byte[0]);
                out.write(FileBodies.pdf(2 * MIB, 1));
                out.flush();
                await(() -> Leftovers.incoming() == 1, "the upload has begun");
            }
            await(() -> Leftovers.incoming() == 0, "what came of it is gone");
        }
        assertEquals(kept, Leftovers.kept());
        staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(0));
        Attaching.attached(staff.clerk(), meeting, "whole.pdf", FileBodies.pdf(MIB, 1));
    }

    @Test
    void aBodyWithoutALengthIsTakenUpToTheLimit() throws Exception {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        assertEquals("201", chunked(staff, meeting, 2));
        assertEquals("413", chunked(staff, meeting, 12));
        staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(1));
        assertEquals(0, Leftovers.incoming());
    }

    @Test
    void manyUploadsAndDownloadsAtOnceAllComeThrough() throws Exception {
        Staff staff = Staff.hired();
        staff.username(Role.CLERK);
        List<Entered> meetings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            meetings.add(Entered.draft("meetings", staff));
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 36; i++) {
                int number = i;
                all.add(clients.submit(() -> {
                    byte[] content = FileBodies.pdf(MIB + number, number);
                    String href = Attaching.attached(staff.clerk(), meetings.get(number % 4), number + ".pdf", content);
                    assertArrayEquals(content, staff.clerk().get(href).asByteArray());
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (Entered meeting : meetings) {
            staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(9));
        }
        assertEquals(0, Leftovers.incoming());
    }

    @Test
    void whatNothingRefersToIsSweptOnceItIsOld() throws Exception {
        Staff staff = Staff.hired();
        String href =
                Attaching.attached(staff.clerk(), Entered.draft("meetings", staff), "a.pdf", FileBodies.pdf(1000, 1));
        Path known = stored(href.substring(href.lastIndexOf('/') + 1));
        Path old = stored(Ids.next());
        Path young = stored(Ids.next());
        for (Path file : List.of(old, young)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "left");
        }
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        Files.setLastModifiedTime(old, FileTime.from(hourAgo));
        Files.setLastModifiedTime(known, FileTime.from(hourAgo));
        sweep.sweep(Instant.now().minus(StoreSweep.GRACE));
        assertEquals(false, Files.exists(old));
        assertTrue(Files.exists(young), "it may be about to be written down");
        assertTrue(Files.exists(known));
        Files.delete(young);
    }

    private static Path stored(String id) {
        return Leftovers.FOLDER.resolve("kept").resolve(id.substring(0, 2)).resolve(id);
    }

    private static String chunked(Staff staff, Entered meeting, int mebibytes) throws IOException {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(staff, meeting, "Transfer-Encoding: chunked").getBytes(US_ASCII));
            byte[] content = FileBodies.pdf(MIB, 1);
            for (int i = 0; i < mebibytes; i++) {
                out.write("100000\r\n".getBytes(US_ASCII));
                out.write(content);
                out.write("\r\n".getBytes(US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readNBytes(12), US_ASCII).substring(9);
        }
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String head(Staff staff, Entered meeting, String framing) {
        String credentials = Base64.getEncoder()
                .encodeToString((staff.username(Role.CLERK) + ":" + SignedIn.PASSWORD).getBytes(US_ASCII));
        return "POST " + Attaching.path(meeting)
                + "?name=broken.pdf HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: application/pdf\r\n" + framing + "\r\n\r\n";
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not within a minute: " + what);
    }
}
