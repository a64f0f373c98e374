package dev.taizhang.metric;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port through which a trace names records; the ledgers provide it. */
public interface RecordLines {

    /** The records with these ids, by id. */
    Map<String, RecordLine> of(Collection<String> recordIds);

    /**
     * How a record is named.
     *
     * @param hosts ids of the organisations that may read it, the lead first
     */
    record RecordLine(
            String id,
            String kind,
            String number,
            String title,
            int version,
            @Nullable String externalKey,
            List<String> hosts) {}
}
