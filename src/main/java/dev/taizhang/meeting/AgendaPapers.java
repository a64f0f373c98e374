package dev.taizhang.meeting;

import dev.taizhang.meeting.Meeting.AgendaItem;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.sourcedocument.SourceDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the papers that an agenda names, each only once. */
@ApplicationScoped
class AgendaPapers {

    private final SourceDocuments documents;

    AgendaPapers(SourceDocuments documents) {
        this.documents = documents;
    }

    /**
     * The items with papers by their ids; adds a fault for each that names none.
     *
     * @param agenda null stands for an item whose fault is known
     */
    List<@Nullable AgendaItem> settled(List<@Nullable AgendaItem> agenda, String pointerPrefix, Faults faults) {
        Map<String, Optional<String>> known = new HashMap<>();
        List<@Nullable AgendaItem> settled = new ArrayList<>();
        for (int i = 0; i < agenda.size(); i++) {
            AgendaItem item = agenda.get(i);
            String named = item == null ? null : item.sourceDocument();
            if (item == null || named == null) {
                settled.add(item);
                continue;
            }
            Optional<String> id = known.computeIfAbsent(named, documents::idOf);
            if (id.isEmpty()) {
                faults.add(pointerPrefix + "/agenda/" + i + "/sourceDocument", "UNKNOWN_SOURCE_DOCUMENT");
            }
            settled.add(id.map(item::about).orElse(item));
        }
        return settled;
    }
}
