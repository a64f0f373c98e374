package dev.taizhang.demodata;

import dev.taizhang.demodata.History.Act;
import dev.taizhang.demodata.History.Version;
import dev.taizhang.demodata.RecordRow.EarlierVersion;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the history of a record fits together: versions, acts told in full, the state it leads to, four eyes. */
@ApplicationScoped
class HistoryCheck implements BodyCheck<RecordRow> {

    @Override
    public Class<RecordRow> type() {
        return RecordRow.class;
    }

    @Override
    public void check(RecordRow row, String pointerPrefix, Faults faults) {
        whole(pointerPrefix, faults, "confirmed", row.confirmedBy(), row.confirmedAt());
        whole(pointerPrefix, faults, "returned", row.returnedBy(), row.returnedAt(), row.returnReason());
        whole(pointerPrefix, faults, "voided", row.voidedBy(), row.voidedAt(), row.voidReason());
        whole(pointerPrefix, faults, "amended", row.amendedBy(), row.amendedAt(), row.amendReason());
        versions(row, pointerPrefix, faults);
        fourEyes(row, pointerPrefix, faults);
        boolean returnedAndConfirmed = row.returned() != null && row.confirmedAt() != null;
        if (row.state() != null && (returnedAndConfirmed || row.state() != row.outcome())) {
            faults.add(pointerPrefix + "/state", "STATE_DOES_NOT_FIT", row.state(), row.outcome());
        }
    }

    private static void fourEyes(RecordRow row, String pointerPrefix, Faults faults) {
        for (Version version : row.versions()) {
            Act confirmed = version.confirmed();
            // Who did it may be missing: a fault that is already known.
            if (confirmed != null
                    && confirmed.by() != null
                    && confirmed.by().equals(version.entered().by())) {
                boolean inForce = version.no() == row.versions().size();
                String place = inForce ? "" : "/earlierVersions/" + (version.no() - 1);
                faults.add(pointerPrefix + place + "/confirmedBy", "SAME_PERSON");
            }
        }
    }

    private static void versions(RecordRow row, String pointerPrefix, Faults faults) {
        List<EarlierVersion> earlier = row.earlierVersions();
        boolean amendedOften = !earlier.isEmpty();
        if (row.version() != earlier.size() + 1 || amendedOften != (row.amended() != null)) {
            faults.add(pointerPrefix + "/version", "VERSIONS_DO_NOT_FIT");
        }
        for (int i = 0; i < earlier.size(); i++) {
            EarlierVersion version = earlier.get(i);
            if (version == null) {
                continue;
            }
            Instant next = i + 1 < earlier.size() && earlier.get(i + 1) != null
                    ? earlier.get(i + 1).confirmedAt()
                    : row.confirmedAt();
            if (version.version() != i + 1 || !Objects.equals(version.supersededAt(), next)) {
                faults.add(pointerPrefix + "/earlierVersions/" + i, "VERSIONS_DO_NOT_FIT");
            }
            if (version.fields() != null && !version.fields().isObject()) {
                faults.add(pointerPrefix + "/earlierVersions/" + i + "/fields", "NOT_AN_OBJECT");
            }
        }
    }

    /** An act is told in full or not at all. */
    private static void whole(String pointerPrefix, Faults faults, String act, @Nullable Object... parts) {
        long there = Stream.of(parts).filter(Objects::nonNull).count();
        if (there != 0 && there != parts.length) {
            faults.add(pointerPrefix + "/" + act + "At", "INCOMPLETE_ACT", act);
        }
    }
}
