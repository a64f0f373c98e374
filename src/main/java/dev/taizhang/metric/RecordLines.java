package dev.taizhang.metric;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port through which a trace names records; the ledgers provide it. */
public interface RecordLines {

    /**
     * Records by id, as they were in a version.
     *
     * @param versions the number of the version of each, by the id of the record
     */
    Map<String, RecordLine> of(Map<String, Integer> versions);

    /**
     * How a record is named.
     *
     * @param hosts ids of the organisations that may read it, the lead first
     * @param registered whether the caller reads it as an entry of a register, from below
     */
    record RecordLine(
            String id,
            String kind,
            String number,
            String title,
            int version,
            @Nullable String externalKey,
            List<String> hosts,
            boolean registered) {}
}
