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

    private final Optional<Path> list;

    BreachedPasswords(AccountSettings settings) {
        this.list = settings.signIn().breachedPasswords().map(Path::of);
    }

    /** One that is not there is told at the start, not to whoever chooses a password. */
    void start(@Observes StartupEvent event) {
        list.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw new IllegalStateException("taizhang.sign-in.breached-passwords cannot be read: " + path);
        });
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
            int order = begin < high ? digits(file, begin).compareTo(wanted) : 1;
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

    private static String digits(RandomAccessFile file, long begin) throws IOException {
        byte[] digits = new byte[(int) Math.min(DIGITS, file.length() - begin)];
        file.seek(begin);
        file.readFully(digits);
        return new String(digits, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
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
