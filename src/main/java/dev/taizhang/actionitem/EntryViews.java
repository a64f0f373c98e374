package dev.taizhang.actionitem;

import dev.taizhang.riskcheck.Remedies.Note;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was written down about an action item, kind by kind, as it is shown. */
final class EntryViews {

    private EntryViews() {}

    /**
     * How far the work had come.
     *
     * @param on office day
     * @param progress 0 to 100
     */
    record ProgressNote(
            int no, LocalDate on, int progress, @Nullable String note, String by, Instant at) {

        static ProgressNote of(ActionEntry entry) {
            return new ProgressNote(
                    entry.no(),
                    Objects.requireNonNull(entry.on()),
                    Objects.requireNonNull(entry.progress()),
                    entry.note(),
                    entry.by(),
                    entry.at());
        }
    }

    /**
     * A later day than the original one.
     *
     * @param at when it was approved; null while it is only asked for, and once it was rejected
     */
    @Schema(name = "DueExtension")
    record Extension(
            int no,
            LocalDate to,
            String reason,
            String requestedBy,
            Instant requestedAt,
            @Nullable String approvedBy,
            @Nullable Instant at,
            @Nullable String rejectedBy,
            @Nullable Instant rejectedAt,
            @Nullable String rejectReason) {

        static Extension of(ActionEntry entry) {
            return new Extension(
                    entry.no(),
                    Objects.requireNonNull(entry.on()),
                    String.valueOf(entry.note()),
                    entry.by(),
                    entry.at(),
                    entry.approvedBy(),
                    entry.approvedAt(),
                    entry.rejectedBy(),
                    entry.rejectedAt(),
                    entry.rejectReason());
        }
    }

    /** What shows that it was done. */
    record EvidenceNote(int no, String text, String by, Instant at) {

        static EvidenceNote of(ActionEntry entry) {
            return new EvidenceNote(entry.no(), String.valueOf(entry.note()), entry.by(), entry.at());
        }
    }

    /** Whether it was found done. */
    record Verification(
            int no, VerificationOutcome outcome, @Nullable String reason, String by, Instant at) {

        static Verification of(ActionEntry entry) {
            return new Verification(
                    entry.no(), Objects.requireNonNull(entry.outcome()), entry.note(), entry.by(), entry.at());
        }
    }

    /** An extension as the one who approved it vouches for it; none where nobody did. */
    static Stream<Note> approved(Extension extension) {
        return extension.approvedBy() == null || extension.at() == null
                ? Stream.empty()
                : Stream.of(new Note(
                        extension.to(),
                        null,
                        extension.reason(),
                        extension.approvedBy(),
                        extension.at(),
                        extension.requestedBy()));
    }

    static <T> List<T> of(List<ActionEntry> entries, EntryKind kind, Function<ActionEntry, T> view) {
        return entries.stream().filter(entry -> entry.kind() == kind).map(view).toList();
    }
}
