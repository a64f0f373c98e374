package dev.taizhang.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A server for mail on the loopback (RFC 5321) that keeps what comes and takes it, or does not, as a test wants. */
public final class MailServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailServer.class);

    private final List<Taken> read = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket socket;
    private volatile Manner manner = Manner.TAKES;

    /** How it treats what comes. */
    public enum Manner {
        /** Takes every mail. */
        TAKES,
        /** Has no time for anybody now. */
        REFUSES,
        /** Reads every mail and does not say whether it takes it. */
        KEEPS_SILENT
    }

    /** A mail that was read: whom it is to, and all its lines. */
    public record Taken(String to, List<String> lines) {

        /** What a header says; empty where there is none. */
        public String header(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return lines.stream()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private MailServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** On a free port. */
    public static MailServer started() {
        try {
            MailServer server = new MailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            server.threads.execute(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void manner(Manner wanted) {
        manner = wanted;
    }

    /** All that was read, in order, taken or not. */
    public List<Taken> read() {
        return List.copyOf(read);
    }

    /** How often it had no time. */
    public int refused() {
        return refused.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> talk(client));
            } catch (IOException e) {
                LOG.debug("Closed meanwhile, or gone again: the next one may come", e);
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            if (manner == Manner.REFUSES) {
                refused.incrementAndGet();
                say(out, "421 not now");
                return;
            }
            say(out, "220 mail.example ready");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    to = line.substring("RCPT TO:".length()).strip();
                }
                if (command.startsWith("DATA")) {
                    say(out, "354 go on");
                    read.add(new Taken(to, data(in)));
                    if (manner == Manner.KEEPS_SILENT) {
                        in.readLine();
                        return;
                    }
                }
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 fine");
                if (command.startsWith("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.debug("Whoever spoke was killed", e);
        }
    }

    private static List<String> data(BufferedReader in) throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
