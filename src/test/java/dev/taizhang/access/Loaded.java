package dev.taizhang.access;

import dev.taizhang.shared.Ids;
import dev.taizhang.support.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Rows that no request can make, as loaded data has them. */
final class Loaded {

    private Loaded() {}

    /** Lets a copy of a file go with another record; answers its id. */
    static String copyOf(String attachment, String record) {
        String id = Ids.next();
        Rows.update("""
                INSERT INTO attachment (id, record_id, added_in, name, media_type, size, sha256, uploaded_by, uploaded_at)
                SELECT ?, ?, 1, name, media_type, size, sha256, uploaded_by, uploaded_at FROM attachment WHERE id = ?
                """, id, record, attachment);
        try {
            Files.createDirectories(kept(id).getParent());
            Files.copy(kept(attachment), kept(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** Where the store has the file of a row. */
    private static Path kept(String id) {
        Path folder = ConfigProvider.getConfig().getValue("taizhang.attachments.folder", Path.class);
        return folder.resolve("kept", id.substring(0, 2), id);
    }

    /** Gives a record a key, as loaded ones have. */
    static void key(String record, String externalKey) {
        Rows.update("UPDATE ledger_record SET external_key = ? WHERE id = ?", externalKey, record);
    }
}
