package dev.taizhang.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The entry of a theme: what every record shows, and what this one says. */
record ThemeView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Theme content) {

    static ThemeView of(RecordEntry<Theme> entry) {
        return new ThemeView(entry.head(), entry.content());
    }
}
