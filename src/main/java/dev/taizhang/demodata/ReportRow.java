package dev.taizhang.demodata;

import dev.taizhang.ledger.Origin;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The history of a report that was issued before; it is taken over as its source shows it. */
record ReportRow(
        @Size(max = 64) String key,
        @Pattern(regexp = "ISSUED") String state,
        Origin origin,
        @Nullable String signedBy,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt)
        implements RequestBody, OwnHistory {}
