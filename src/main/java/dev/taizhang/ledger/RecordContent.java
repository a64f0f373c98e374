package dev.taizhang.ledger;

import dev.taizhang.platform.json.RequestBody;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one version of a record says. It is the body a client sends, and the document that is kept. */
public interface RecordContent extends RequestBody {

    /** Id or code of the organisation that keeps the record; of the lead where several hold an event together. */
    String organization();

    String title();

    /** The day it happened; null where nothing has happened yet, so that the office day of entry stands in. */
    @Nullable
    LocalDate eventDate();

    /** What lists filter by as {@code type}; null where the ledger has none. */
    default @Nullable String typeCode() {
        return null;
    }

    /** Ids or codes of those who held the event together with the lead. */
    default List<String> coHosts() {
        return List.of();
    }
}
