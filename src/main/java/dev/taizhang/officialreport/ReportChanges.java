package dev.taizhang.officialreport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report says otherwise than the one in whose place it is issued.
 *
 * @param supersedes id of that one; null where there is none
 * @param comparable whether that one has frozen figures; those issued elsewhere have none
 * @param figures those that differ: before, in that one; after, in this one
 */
@Schema(name = "ReportChanges")
record ReportChanges(String id, @Nullable String supersedes, boolean comparable, List<FigureDifference> figures) {}
