package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.platform.json.RequestBody;

/**
 * One entry of a file.
 *
 * @param row what it says of itself; of a record, its history
 */
record Entry<T extends RequestBody>(FolderFile file, int index, JsonNode json, T row) {

    /** Where it stands, as {@code meetings.json#/12}. */
    static String pointer(FolderFile file, int index) {
        return file.fileName() + "#/" + index;
    }

    String pointer() {
        return pointer(file, index);
    }

    String key() {
        return json.path("key").asText();
    }

    /** Where a record comes from that was entered by hand. */
    Provenance entered() {
        return new Provenance(Origin.ENTERED, null, null, key());
    }

    /** Where a record comes from that was taken over. */
    Provenance imported() {
        return new Provenance(Origin.IMPORTED, file.fileName(), index + 1, key());
    }
}
