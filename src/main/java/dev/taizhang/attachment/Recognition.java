package dev.taizhang.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by looking into it, whatever it is called. */
final class Recognition {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    /** What is read of a container is held in memory: some MiB each, and so few of them at a time. */
    private static final Semaphore FEW = new Semaphore(2);

    private Recognition() {}

    /**
     * Media type of a file's content, one of {@link FileType#content()} if it is one of those.
     *
     * @throws IOException if it cannot be read
     */
    static String of(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return one(() -> ZipContainers.typeOf(file));
        }
        if (startsWith(head, OLE2)) {
            return one(() -> OleContainers.typeOf(file));
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    private interface Looking {
        String look() throws IOException;
    }

    private static String one(Looking looking) throws IOException {
        FEW.acquireUninterruptibly();
        try {
            return looking.look();
        } finally {
            FEW.release();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(OLE2.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
