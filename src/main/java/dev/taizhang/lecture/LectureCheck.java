package dev.taizhang.lecture;

import dev.taizhang.lecture.Lecture.Speaker;
import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What must fit together in a lecture. */
@ApplicationScoped
class LectureCheck implements BodyCheck<Lecture> {

    private final ContentChecks checks;

    LectureCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Lecture> type() {
        return Lecture.class;
    }

    @Override
    public void check(Lecture body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.heldOn(), "heldOn", pointerPrefix, faults);
        List<Speaker> speakers = body.speakers();
        ContentChecks.distinctNumbers(speakers, Speaker::no, pointerPrefix + "/speakers", faults);
        for (int i = 0; i < speakers.size(); i++) {
            if (speakers.get(i) != null) {
                checks.reference(
                        speakers.get(i).organization(),
                        body.heldOn(),
                        pointerPrefix + "/speakers/" + i + "/organization",
                        faults);
            }
        }
        long parts = (long) body.onsite() + body.online();
        String pointer = pointerPrefix + "/attendance";
        if (body.attendance() < parts && !faults.at(pointer)) {
            faults.add(pointer, "BELOW_SUM_OF_PARTS", parts);
        }
    }
}
