package dev.taizhang.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The entry of a venue: what every record shows, and what this one says. */
record VenueView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Venue content) {

    static VenueView of(RecordEntry<Venue> entry) {
        return new VenueView(entry.head(), entry.content());
    }
}
