package dev.taizhang.channel;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The port of those who publish: which channel is meant, and may it be used. */
@ApplicationScoped
public class Channels {

    /** Every type a channel can have. */
    public static final Set<String> TYPES = Ledger.names(EnumSet.allOf(ChannelType.class));

    private final RecordBook book;
    private final RecordQueries queries;
    private final ChannelLedger ledger;

    Channels(RecordBook book, RecordQueries queries, ChannelLedger ledger) {
        this.book = book;
        this.queries = queries;
        this.ledger = ledger;
    }

    /**
     * A channel as others refer to it.
     *
     * @param key name of the channel in loaded data
     * @param type code of its type, as {@code BRIEF}
     * @param active whether it is confirmed, so that something may be published on it
     */
    public record ChannelRef(String id, @Nullable String key, String type, boolean active) {}

    /** Names of channels by their ids, of those the caller may read. */
    @Transactional
    public Map<String, String> names(Collection<String> ids) {
        Set<String> readable = queries.readable(ledger, ids);
        return book.withIds(readable).stream().collect(Collectors.toMap(LedgerRecord::id, LedgerRecord::title));
    }

    /** The channel with that id or the key of loaded data, if the caller may read it. */
    @Transactional
    public Optional<ChannelRef> find(String idOrKey) {
        return book.find(ledger, idOrKey)
                .map(record -> new ChannelRef(
                        record.id(),
                        record.externalKey(),
                        queries.get(ledger, record.id()).content().typeCode(),
                        record.state().equals(RecordState.CONFIRMED.name())));
    }
}
