package dev.taizhang.meeting;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.meeting.Meeting.AgendaItem;
import dev.taizhang.meeting.Meeting.Decision;
import dev.taizhang.meeting.Meeting.Headcount;
import dev.taizhang.meeting.Meeting.Segment;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must fit together in a meeting. */
@ApplicationScoped
class MeetingCheck implements BodyCheck<Meeting> {

    private final ContentChecks checks;
    private final AgendaPapers papers;

    MeetingCheck(ContentChecks checks, AgendaPapers papers) {
        this.checks = checks;
        this.papers = papers;
    }

    @Override
    public Class<Meeting> type() {
        return Meeting.class;
    }

    @Override
    public void check(Meeting body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.heldOn(), "heldOn", pointerPrefix, faults);
        segments(body.headcounts(), pointerPrefix + "/headcounts", faults);
        ContentChecks.distinctNumbers(body.agenda(), AgendaItem::no, pointerPrefix + "/agenda", faults);
        papers.settled(body.agenda(), pointerPrefix, faults);
        decisions(body, pointerPrefix + "/decisions/", faults);
    }

    private void decisions(Meeting body, String pointers, Faults faults) {
        for (int i = 0; i < body.decisions().size(); i++) {
            Decision decision = body.decisions().get(i);
            String pointer = pointers + i;
            if (decision == null) {
                continue;
            }
            checks.reference(
                    decision.responsibleOrganization(), body.heldOn(), pointer + "/responsibleOrganization", faults);
            if (decision.due() != null
                    && body.heldOn() != null
                    && decision.due().isBefore(body.heldOn())) {
                faults.add(pointer + "/due", "BEFORE_START", "heldOn");
            } else {
                checks.promised(decision.due(), pointer + "/due", faults);
            }
        }
    }

    private static void segments(List<Headcount> headcounts, String pointer, Faults faults) {
        Set<Segment> seen = EnumSet.noneOf(Segment.class);
        for (int i = 0; i < headcounts.size(); i++) {
            Headcount headcount = headcounts.get(i);
            if (headcount != null && headcount.segment() != null && !seen.add(headcount.segment())) {
                faults.add(pointer + "/" + i + "/segment", "DUPLICATE");
            }
        }
    }
}
