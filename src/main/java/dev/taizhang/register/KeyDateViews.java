package dev.taizhang.register;

import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Shows key dates with their days of some years. */
@ApplicationScoped
class KeyDateViews {

    private final KeyDateLedger ledger;
    private final RecordQueries queries;
    private final OfficeClock clock;

    KeyDateViews(KeyDateLedger ledger, RecordQueries queries, OfficeClock clock) {
        this.ledger = ledger;
        this.queries = queries;
        this.clock = clock;
    }

    KeyDateView of(RecordEntry<KeyDate> entry) {
        int year = clock.today().getYear();
        return new KeyDateView(entry.head(), entry.content(), dates(entry.content(), year - 1, year + 1));
    }

    /** The days of the years asked for of a key date that the caller may read. */
    KeyDateDays days(String id, int from, int to) {
        return new KeyDateDays(dates(queries.get(ledger, id).content(), from, to));
    }

    private static Map<String, LocalDate> dates(KeyDate keyDate, int from, int to) {
        Map<String, LocalDate> dates = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            String key = Integer.toString(year);
            keyDate.in(year).ifPresent(date -> dates.put(key, date));
        }
        return dates;
    }
}
