package dev.taizhang.metric;

import java.util.List;

/**
 * The record a contribution comes from.
 *
 * @param kind ledger of the record, as {@code MEETING}
 * @param version the confirmed version
 * @param hosts ids of the organisations that hold the event, the lead first
 */
public record RecordRef(String kind, String id, int version, List<String> hosts) {

    public RecordRef {
        hosts = List.copyOf(hosts);
    }
}
