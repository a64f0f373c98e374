package dev.taizhang.lecture;

import dev.taizhang.lecture.Lecture.AttendanceBasis;
import dev.taizhang.lecture.Lecture.Speaker;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.platform.csv.Suppressible;
import dev.taizhang.shared.SmallCell;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lecture's record says, as it is shown to a caller.
 *
 * @param onsite null where one or two took part in one of the two ways and the caller does not belong to the organisation
 *     that keeps the record; the other way is withheld with it, since the attendance would tell the difference
 * @param online as {@code onsite}
 * @param suppressed whether they are withheld
 */
record LectureShown(
        String organization,
        String title,
        @Nullable String summary,
        List<String> topics,
        LocalDate heldOn,
        @Nullable String course,
        List<Speaker> speakers,
        int attendance,
        AttendanceBasis attendanceBasis,
        @Suppressible @Nullable Integer onsite,
        @Suppressible @Nullable Integer online,
        boolean suppressed) {

    static LectureShown of(RecordEntry<Lecture> entry) {
        Lecture lecture = entry.content();
        boolean suppressed = !entry.toKeeper() && (SmallCell.is(lecture.onsite()) || SmallCell.is(lecture.online()));
        return new LectureShown(
                lecture.organization(),
                lecture.title(),
                lecture.summary(),
                lecture.topics(),
                lecture.heldOn(),
                lecture.course(),
                lecture.speakers(),
                lecture.attendance(),
                lecture.attendanceBasis(),
                SmallCell.orNull(lecture.onsite(), suppressed),
                SmallCell.orNull(lecture.online(), suppressed),
                suppressed);
    }
}
