package dev.taizhang.meeting;

import dev.taizhang.ledger.ActedOn;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.meeting.Meeting.AgendaItem;
import dev.taizhang.meeting.Meeting.AgendaKind;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger of meetings. */
@ApplicationScoped
class MeetingLedger implements Ledger<Meeting> {

    private final AgendaPapers papers;
    private final RecordQueries queries;
    private final ActedOn acted;

    MeetingLedger(AgendaPapers papers, RecordQueries queries, ActedOn acted) {
        this.papers = papers;
        this.queries = queries;
        this.acted = acted;
    }

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

    /** Agenda items keep the ids of papers, by whatever name the client called them. */
    @Override
    public Meeting settled(Meeting meeting, String pointerPrefix, Faults faults) {
        return meeting.with(papers.settled(meeting.agenda(), pointerPrefix, faults));
    }

    /** A decision that is carried out stays where it is and as it reads: its action item names it by its number. */
    @Override
    public void fit(Meeting meeting, @Nullable String recordId, String pointerPrefix, Faults faults) {
        Set<Integer> carriedOut = recordId == null ? Set.of() : acted.parts(recordId);
        if (carriedOut.isEmpty() || meeting.decisions() == null) {
            return;
        }
        List<Meeting.Decision> before =
                queries.get(this, Objects.requireNonNull(recordId)).content().decisions();
        List<Meeting.Decision> after = meeting.decisions();
        carriedOut.stream()
                .sorted()
                .filter(no -> no > after.size() || !reads(after.get(no - 1), before.get(no - 1)))
                .forEach(no -> faults.add(
                        pointerPrefix + "/decisions" + (no > after.size() ? "" : "/" + (no - 1) + "/text"),
                        "DECISION_CARRIED_OUT",
                        Integer.toString(no)));
    }

    private static boolean reads(Meeting.@Nullable Decision decision, Meeting.Decision as) {
        return decision != null && as.text().equals(decision.text());
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(Meeting.MeetingType.class));
    }

    @Override
    public Map<String, Set<String>> askable() {
        return Map.of(
                "agendaKind", Ledger.names(EnumSet.allOf(AgendaKind.class)),
                "form", Ledger.names(EnumSet.allOf(Meeting.MeetingForm.class)),
                "type", types());
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
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(kind(), 0, meeting.heldOn(), null, attributes, Map.of()));
        meeting.agenda().stream()
                .filter(item -> item.kind() == AgendaKind.STUDY)
                .forEach(item -> study(item, meeting.heldOn()).ifPresent(facts::add));
        return facts;
    }

    @Override
    public Map<String, List<Role>> rights() {
        return Map.of("POST /decisions/{no}/action-items", List.of(Role.CLERK));
    }

    @Override
    public SearchText.Parts searchable(Meeting meeting) {
        return new SearchText.Parts()
                .text(meeting.summary(), meeting.presidingPost())
                .texts(meeting.topics())
                .text(meeting.agenda().stream().map(AgendaItem::conclusion).toArray(String[]::new))
                .texts(meeting.decisions().stream().map(Meeting.Decision::text).toList());
    }

    /** A paper was studied. */
    private static Optional<Fact> study(AgendaItem item, LocalDate heldOn) {
        return Optional.ofNullable(item.sourceDocument())
                .map(document -> new Fact(
                        "MEETING_STUDY", item.no(), heldOn, null, Map.of("document", List.of(document)), Map.of()));
    }
}
