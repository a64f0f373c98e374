package dev.taizhang.account;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Passwords that were ever made public, as far as the operator has a list of them (OWASP ASVS 5.0, 6.2.12). Looked up where it
 * lies: such a list has tens of gigabytes, is in order, and is not told which password was looked for.
 */
@ApplicationScoped
class BreachedPasswords {

    private static final Logger LOG = Logger.getLogger(BreachedPasswords.class);

    private static final int DIGITS = 40;
    private static final int SOME = 256;

    /** Lines that are looked at when the service starts, beside the first. */
    private static final int STEPS = 16;

    /** Digests of another kind have more digits, or fewer. */
    private static final Pattern SHA_1 = Pattern.compile("[0-9A-F]{40}[^0-9A-F]?");

    private final Optional<Path> list;

    BreachedPasswords(AccountSettings settings) {
        this.list = settings.signIn().breachedPasswords().map(Path::of);
    }

    /** One that is not there, or is no such list, is told at the start, not to whoever chooses a password. */
    void start(@Observes StartupEvent event) {
        list.ifPresent(path -> wrong(path).ifPresent(what -> {
            throw new IllegalStateException("taizhang.sign-in.breached-passwords " + what + ": " + path);
        }));
    }

    private static Optional<String> wrong(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.of("is no file");
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return wrong(file);
        } catch (IOException e) {
            return Optional.of("cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Looked at from its first line to its last in steps: in one that is not in order, or of other digests, nothing is found. */
    private static Optional<String> wrong(RandomAccessFile file) throws IOException {
        long last = lastLine(file);
        String before = "";
        for (int step = 0; step <= STEPS; step++) {
            long begin = step == STEPS ? last : Math.min(lineFrom(file, last / STEPS * step), last);
            String digits = start(file, begin, DIGITS + 1);
            if (!SHA_1.matcher(digits).matches()) {
                return Optional.of("has lines that do not begin with the 40 hexadecimal digits of a SHA-1");
            }
            if (digits.compareTo(before) < 0) {
                return Optional.of("is not in the order of its digits");
            }
            before = digits;
        }
        return Optional.empty();
    }

    /** Where the last line begins, whether it has an end or not. No line of such a list is as long as what is looked at. */
    private static long lastLine(RandomAccessFile file) throws IOException {
        byte[] some = new byte[(int) Math.min(SOME, file.length())];
        long at = file.length() - some.length;
        file.seek(at);
        file.readFully(some);
        String end = new String(some, StandardCharsets.ISO_8859_1).stripTrailing();
        return at + end.lastIndexOf('\n') + 1;
    }

    /**
     * Whether it was made public.
     *
     * @throws Problem {@link ErrorCode#TEMPORARILY_UNAVAILABLE} when the list cannot be read: nothing is taken unseen
     */
    boolean contains(String password) {
        if (list.isEmpty()) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(list.get().toFile(), "r")) {
            return contains(file, digest(password));
        } catch (IOException e) {
            LOG.warn("The list of passwords that were made public cannot be read", e);
            throw Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
        }
    }

    /** The line that is looked for begins at {@code low} or later, and before {@code high}. */
    private static boolean contains(RandomAccessFile file, String wanted) throws IOException {
        long low = 0;
        long high = file.length();
        while (low < high) {
            long middle = low + (high - low) / 2;
            long begin = lineFrom(file, middle);
            int order = begin < high ? start(file, begin, DIGITS).compareTo(wanted) : 1;
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = begin + 1;
            } else {
                high = middle;
            }
        }
        return false;
    }

    /** Where the first line begins that begins there or later. */
    private static long lineFrom(RandomAccessFile file, long from) throws IOException {
        if (from == 0) {
            return 0;
        }
        long at = from - 1;
        file.seek(at);
        byte[] some = new byte[SOME];
        for (int read = file.read(some); read > 0; read = file.read(some)) {
            for (int i = 0; i < read; i++) {
                if (some[i] == '\n') {
                    return at + i + 1;
                }
            }
            at += read;
        }
        return file.length();
    }

    private static String start(RandomAccessFile file, long begin, int most) throws IOException {
        byte[] start = new byte[(int) Math.min(most, file.length() - begin)];
        file.seek(begin);
        file.readFully(start);
        return new String(start, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }

    /** What lists are made of; it protects nothing here. */
    private static String digest(String password) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
