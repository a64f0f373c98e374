package dev.taizhang.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The entry of a programme: what every record shows, and what this one says. */
record ProgrammeView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Programme content) {

    static ProgrammeView of(RecordEntry<Programme> entry) {
        return new ProgrammeView(entry.head(), entry.content());
    }
}
