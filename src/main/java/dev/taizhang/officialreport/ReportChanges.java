package dev.taizhang.officialreport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report says otherwise than the one in whose place it is issued; where it is issued in no other one's place, than
 * the one that its organisation issued last for the period before it, whatever became of that, as a correction that was
 * withdrawn.
 *
 * @param supersedes id of that one; null where there is none, or none that the caller may read
 * @param comparedWith id of the one it is compared with; null where nothing was issued before it that the caller may
 *     read
 * @param comparable whether that one has frozen figures; those issued elsewhere have none
 * @param figures those that differ: before, in that one; after, in this one
 */
@Schema(name = "ReportChanges")
record ReportChanges(
        String id,
        @Nullable String supersedes,
        @Nullable String comparedWith,
        boolean comparable,
        List<FigureDifference> figures) {}
