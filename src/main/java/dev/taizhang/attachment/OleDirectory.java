package dev.taizhang.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The directory of a compound file ([MS-CFB] 2.6), read from the file as it is asked for. The library for these files holds
 * the directory and the tables of sectors in memory, as long as a file says they are, and goes down nested storages by
 * recursion; a file made for that would take the service down.
 */
final class OleDirectory {

    /** Bytes of a directory; a document has some hundred entries of 128 bytes, one with a thousand formulas some thousand. */
    static final int LARGEST = 2 << 20;

    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int MORE_TABLES_AT = 68;
    private static final int TABLES_AT = 76;
    private static final int TABLES_IN_HEADER = 109;

    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int KIND_AT = 66;
    private static final int LEFT_AT = 68;
    private static final int RIGHT_AT = 72;
    private static final int CHILD_AT = 76;
    private static final int STREAM = 2;

    private final FileChannel file;
    private final ByteBuffer header;
    private final int shift;
    private final int[] sectors;

    /** @throws IOException if the file has no directory that can be followed, or too long a one */
    OleDirectory(FileChannel file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER);
        this.shift = header.getShort(SECTOR_SHIFT_AT);
        if (shift != 9 && shift != 12) {
            throw new IOException("Sectors of a length that no version of the format has");
        }
        this.sectors = chain(header.getInt(DIRECTORY_AT));
    }

    /** Shows the names of the streams that lie in no storage. They are the nodes of a tree below the first entry. */
    void eachStreamOfRoot(Consumer<String> visitor) throws IOException {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(entry(0).getInt(CHILD_AT));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (id < 0 || seen.get(id)) {
                continue;
            }
            ByteBuffer entry = entry(id);
            seen.set(id);
            if (entry.get(KIND_AT) == STREAM) {
                visitor.accept(name(entry));
            }
            open.push(entry.getInt(LEFT_AT));
            open.push(entry.getInt(RIGHT_AT));
        }
    }

    private static String name(ByteBuffer entry) {
        // With the zero at its end, which takes two bytes.
        int length = Math.clamp(entry.getShort(NAME_LENGTH_AT) - 2, 0, NAME_LENGTH_AT - 2);
        return StandardCharsets.UTF_16LE.decode(entry.slice(0, length)).toString();
    }

    private ByteBuffer entry(int id) throws IOException {
        long at = (long) id * ENTRY;
        int sector = (int) (at >> shift);
        if (sector >= sectors.length) {
            throw new EOFException("No such entry");
        }
        return read(position(sectors[sector]) + (at & ((1 << shift) - 1)), ENTRY);
    }

    private int[] chain(int first) throws IOException {
        int[] chain = new int[LARGEST >> shift];
        int length = 0;
        for (int sector = first; sector >= 0; sector = next(sector)) {
            if (length == chain.length) {
                throw new IOException("The directory is too long, or has no end");
            }
            chain[length++] = sector;
        }
        return Arrays.copyOf(chain, length);
    }

    /** The sector after one; negative where there is none. */
    private int next(int sector) throws IOException {
        // Far outside of the file, its table would have to be looked for for long.
        position(sector);
        int perTable = 1 << (shift - 2);
        return number(table(sector / perTable), sector % perTable);
    }

    /** Where the n-th table of sectors lies: the header says it of the first, a list of sectors of the others. */
    private int table(int n) throws IOException {
        if (n < TABLES_IN_HEADER) {
            return header.getInt(TABLES_AT + 4 * n);
        }
        // The last number of each leads to the next.
        int perSector = (1 << (shift - 2)) - 1;
        int sector = header.getInt(MORE_TABLES_AT);
        int left = n - TABLES_IN_HEADER;
        for (; left >= perSector; left -= perSector) {
            sector = number(sector, perSector);
        }
        return number(sector, left);
    }

    private int number(int sector, int index) throws IOException {
        return read(position(sector) + 4L * index, 4).getInt(0);
    }

    private long position(int sector) throws IOException {
        long position = (sector + 1L) << shift;
        if (sector < 0 || position >= file.size()) {
            throw new EOFException("No such sector");
        }
        return position;
    }

    private ByteBuffer read(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("The file ends before what it announces");
            }
        }
        return bytes;
    }
}
