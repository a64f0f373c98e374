package dev.taizhang.demodata;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LoadedRecords;
import dev.taizhang.ledger.LoadedRecords.Place;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether every record stands where its file says, now that all steps are replayed. */
@ApplicationScoped
class OutcomeCheck {

    private final Director director;
    private final LoadedRecords records;

    OutcomeCheck(Director director, LoadedRecords records) {
        this.director = director;
        this.records = records;
    }

    /** Answers how many records were looked at. */
    int check(Folder folder, Faults faults) {
        int looked = 0;
        for (FolderFile file : FolderFile.values()) {
            Ledger<?> ledger = director.ledgerOf(file).orElse(null);
            if (ledger == null) {
                continue;
            }
            Map<String, Place> places = records.places(ledger);
            for (Entry<?> entry : folder.entries(file)) {
                check(entry, places.get(entry.key()), faults);
                looked++;
            }
        }
        return looked;
    }

    private static void check(Entry<?> entry, @Nullable Place place, Faults faults) {
        String state = entry.json().path("state").asText();
        if (place == null || !place.state().equals(state)) {
            faults.add(entry.pointer() + "/state", "STATE_DOES_NOT_FIT", state, place == null ? "-" : place.state());
        } else if (entry.json().path("version").asInt(place.version()) != place.version()) {
            faults.add(entry.pointer() + "/version", "VERSIONS_DO_NOT_FIT");
        }
    }
}
