package dev.taizhang.meeting;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of meetings. */
@ApplicationScoped
class MeetingLedger implements Ledger<Meeting> {

    @Override
    public String kind() {
        return "MEETING";
    }

    @Override
    public String path() {
        return "meetings";
    }

    @Override
    public String numberPrefix() {
        return "会";
    }

    @Override
    public Class<Meeting> contentType() {
        return Meeting.class;
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(Meeting.MeetingType.class));
    }

    @Override
    public List<Fact> facts(Meeting meeting) {
        Map<String, List<String>> attributes = new HashMap<>();
        attributes.put("type", List.of(meeting.type().name()));
        attributes.put(
                "agendaKind",
                meeting.agenda().stream().map(item -> item.kind().name()).toList());
        if (meeting.form() != null) {
            attributes.put("form", List.of(meeting.form().name()));
        }
        return List.of(new Fact(kind(), 0, meeting.heldOn(), null, attributes, Map.of()));
    }
}
