package dev.taizhang.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.meeting.Meeting.AgendaItem;
import dev.taizhang.meeting.Meeting.Decision;
import dev.taizhang.meeting.Meeting.Delivery;
import dev.taizhang.meeting.Meeting.Headcount;
import dev.taizhang.meeting.Meeting.MeetingForm;
import dev.taizhang.meeting.Meeting.MeetingType;
import dev.taizhang.meeting.Meeting.Segment;
import dev.taizhang.shared.SmallCell;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a meeting's record says, as it is shown to a caller. */
record MeetingShown(
        String organization,
        String title,
        @Nullable String summary,
        List<String> topics,
        MeetingType type,
        @Nullable MeetingForm form,
        LocalDate heldOn,
        @Nullable Integer durationMinutes,
        @Nullable String presidingPost,
        Delivery delivery,
        List<HeadcountShown> headcounts,
        List<AgendaItem> agenda,
        List<Decision> decisions) {

    /**
     * How many of a segment attended, by way of taking part.
     *
     * @param onsite null where one or two did and the caller does not belong to the organisation that keeps the record
     * @param online as {@code onsite}
     * @param suppressed true where one of them is withheld; absent where none is, so that what was read can be sent back
     */
    record HeadcountShown(
            Segment segment,
            @Nullable Integer onsite,
            @Nullable Integer online,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean suppressed) {

        /** No sum of the cells is shown anywhere, so that none can be had by subtraction. */
        static HeadcountShown of(Headcount headcount, boolean toKeeper) {
            boolean onsite = !toKeeper && SmallCell.is(headcount.onsite());
            boolean online = !toKeeper && SmallCell.is(headcount.online());
            return new HeadcountShown(
                    headcount.segment(),
                    SmallCell.orNull(headcount.onsite(), onsite),
                    SmallCell.orNull(headcount.online(), online),
                    (onsite || online) ? true : null);
        }
    }

    static MeetingShown of(RecordEntry<Meeting> entry) {
        Meeting meeting = entry.content();
        return new MeetingShown(
                meeting.organization(),
                meeting.title(),
                meeting.summary(),
                meeting.topics(),
                meeting.type(),
                meeting.form(),
                meeting.heldOn(),
                meeting.durationMinutes(),
                meeting.presidingPost(),
                meeting.delivery(),
                meeting.headcounts().stream()
                        .map(headcount -> HeadcountShown.of(headcount, entry.toKeeper()))
                        .toList(),
                meeting.agenda(),
                meeting.decisions());
    }
}
