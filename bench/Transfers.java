import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many files at once into a running service on its demo year and out again, each compared with what was sent; then the
 * resident memory of the service, now and at its highest.
 *
 * <p>Run by {@code make bench-attachments}. Arguments: address of the service, its process, number of files, MiB of each.
 */
final class Transfers {

    private static final int PER_MEETING = 25;
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-v]{20})\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        String base = arguments[0];
        Path status = Path.of("/proc", arguments[1], "status");
        int files = Integer.parseInt(arguments[2]);
        long size = Long.parseLong(arguments[3]) << 20;
        List<String> meetings = new ArrayList<>();
        for (int i = 0; i * PER_MEETING < files; i++) {
            meetings.add(meeting(base));
        }
        memory("before", status);
        List<String> hrefs = all("upload", files, size, number -> {
            String path = meetings.get(number / PER_MEETING) + "/attachments";
            return path + "/" + upload(base + path + "?name=" + number + ".pdf", size, number);
        });
        memory("after the uploads", status);
        all("download", files, size, number -> {
            download(base + hrefs.get(number), size, number);
            return "";
        });
        memory("after the downloads", status);
        System.exit(0);
    }

    private interface Work {
        String done(int number) throws Exception;
    }

    /** All of them at the same time. */
    private static List<String> all(String name, int files, long size, Work work) throws Exception {
        long begun = System.nanoTime();
        List<String> done = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                int number = i;
                calls.add(() -> work.done(number));
            }
            for (Future<String> one : clients.invokeAll(calls)) {
                done.add(one.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%-32s %4d of %d MiB at once   %6.1f s   %6.0f MiB/s%n",
                name, files, size >> 20, seconds, files * (size >> 20) / seconds);
        return done;
    }

    private static String meeting(String base) throws Exception {
        String body = "{\"organization\":\"ROOT\",\"title\":\"附件测量\",\"type\":\"STUDY\",\"form\":\"GROUP_STUDY\","
                + "\"heldOn\":\"2022-03-05\",\"delivery\":\"OFFLINE\",\"headcounts\":[],\"agenda\":[],\"decisions\":[]}";
        HttpResponse<String> answer = CLIENT.send(
                request(base + "/api/v1/meetings")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return "/api/v1/meetings/" + id(answer);
    }

    private static String upload(String address, long size, int number) throws Exception {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(() -> content(size, number)), size);
        return id(CLIENT.send(
                request(address)
                        .header("Content-Type", "application/pdf")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static void download(String address, long size, int number) throws Exception {
        HttpResponse<InputStream> answer =
                CLIENT.send(request(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream came = answer.body();
                InputStream sent = content(size, number)) {
            if (answer.statusCode() != 200 || !sha256(came).equals(sha256(sent))) {
                throw new IllegalStateException("File " + number + " did not come as it went: " + answer.statusCode());
            }
        }
    }

    private static HttpRequest.Builder request(String address) {
        String credentials = Base64.getEncoder().encodeToString("clerk:taizhang-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Basic " + credentials);
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }

    /** Bytes that begin like a PDF and are others for each number; made as they are read. */
    private static InputStream content(long size, int number) {
        return new SequenceInputStream(new java.io.ByteArrayInputStream(HEAD), new Filler(size - HEAD.length, number));
    }

    private static final class Filler extends InputStream {

        private final byte value;
        private long left;

        Filler(long size, int number) {
            this.left = size;
            this.value = (byte) number;
        }

        @Override
        public int read() {
            return left-- > 0 ? value & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, value);
            left -= count;
            return count;
        }
    }

    private static String sha256(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] chunk = new byte[1 << 16];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void memory(String when, Path status) throws IOException {
        String text = Files.readString(status);
        System.out.printf(
                "resident memory %-24s %6d MiB   highest so far %6d MiB%n",
                when, kib(text, "VmRSS"), kib(text, "VmHWM"));
    }

    private static long kib(String status, String name) {
        Matcher value = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
        return value.find() ? Long.parseLong(value.group(1)) / 1024 : 0;
    }
}
