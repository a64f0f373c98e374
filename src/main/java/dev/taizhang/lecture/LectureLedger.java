package dev.taizhang.lecture;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of lectures. */
@ApplicationScoped
class LectureLedger implements Ledger<Lecture> {

    @Override
    public String kind() {
        return "LECTURE";
    }

    @Override
    public String path() {
        return "lectures";
    }

    @Override
    public String numberPrefix() {
        return "课";
    }

    @Override
    public Class<Lecture> contentType() {
        return Lecture.class;
    }

    @Override
    public Map<String, Set<String>> askable() {
        return Map.of("speakerCategory", Ledger.names(EnumSet.allOf(Lecture.SpeakerCategory.class)));
    }

    @Override
    public List<Fact> facts(Lecture lecture) {
        List<String> categories = lecture.speakers().stream()
                .map(speaker -> speaker.category().name())
                .toList();
        return List.of(new Fact(
                kind(),
                0,
                lecture.heldOn(),
                null,
                Map.of(
                        "speakerCategory",
                        categories,
                        "basis",
                        List.of(lecture.attendanceBasis().name())),
                Map.of("attendance", (long) lecture.attendance())));
    }

    @Override
    public SearchText.Parts searchable(Lecture lecture) {
        return new SearchText.Parts()
                .text(lecture.summary(), lecture.course())
                .texts(lecture.topics())
                .text(lecture.speakers().stream()
                        .map(Lecture.Speaker::postTitle)
                        .toArray(String[]::new));
    }
}
