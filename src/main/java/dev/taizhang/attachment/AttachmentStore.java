package dev.taizhang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the bytes of files are kept, each under an id that is used once. What is in it is found again only by a row of the
 * database; what no row names is swept.
 */
interface AttachmentStore {

    /** How an id is told from anything else that lies in the same place. */
    record Kept(String id, Instant since) {}

    /** Keeps a received file, which may be moved for that; when this returns, it is there to stay. */
    void place(String id, Path received) throws IOException;

    /** Forgets one; that it is not there is no failure. */
    void remove(String id) throws IOException;

    /**
     * Reads a part of one.
     *
     * @param from first byte, from 0
     * @param count how many bytes, all of them within the file
     */
    InputStream read(String id, long from, long count) throws IOException;

    /**
     * Where one lies on this machine, if it does: the operating system then sends it without its bytes coming by here.
     *
     * @throws IOException if it should, and does not
     */
    default Optional<Path> file(String id) throws IOException {
        return Optional.empty();
    }

    /** Shows all there are, a few at a time. */
    void each(Consumer<Kept> visitor) throws IOException;
}
