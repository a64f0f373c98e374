package dev.taizhang.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The ids and digests of the rows of a batch, by id. With it a changed row is named, not only its batch. */
record Manifest(List<Entry> entries) {

    private static final int ID = 20;
    private static final int WIDTH = ID + EventForm.DIGEST;

    /** One row. */
    record Entry(String id, String digest) {}

    Manifest {
        entries = List.copyOf(entries);
    }

    /** Of rows in the order of their ids. */
    static Manifest of(List<AuditEvent> events) {
        return new Manifest(events.stream()
                .map(event -> new Entry(event.id(), HexFormat.of().formatHex(EventForm.digest(event))))
                .toList());
    }

    /** Without entries where the bytes cannot be one. */
    static Manifest read(byte[] bytes) {
        if (bytes.length % WIDTH != 0) {
            return new Manifest(List.of());
        }
        List<Entry> entries = new ArrayList<>(bytes.length / WIDTH);
        for (int at = 0; at < bytes.length; at += WIDTH) {
            String id = new String(bytes, at, ID, StandardCharsets.ISO_8859_1);
            entries.add(new Entry(id, HexFormat.of().formatHex(bytes, at + ID, at + WIDTH)));
        }
        return new Manifest(entries);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * WIDTH);
        for (Entry entry : entries) {
            bytes.writeBytes(Arrays.copyOf(entry.id().getBytes(StandardCharsets.ISO_8859_1), ID));
            bytes.writeBytes(HexFormat.of().parseHex(entry.digest()));
        }
        return bytes.toByteArray();
    }

    /** SHA-256 of all of it, in hexadecimal digits. */
    String root() {
        return HexFormat.of().formatHex(EventForm.sha256().digest(bytes()));
    }
}
