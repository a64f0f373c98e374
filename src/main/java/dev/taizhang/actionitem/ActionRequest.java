package dev.taizhang.actionitem;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about something that was decided, planned or found wrong; what is not given, or is blank, is taken over from it.
 *
 * @param responsibleOrganization id or code; needed where the source names none
 * @param due last day; needed where the source names none
 */
@Schema(name = "ActionItemOfSource")
record ActionRequest(
        @Nullable @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String measure,
        @Lines @Nullable @Size(max = 500) String deliverable,
        @Nullable String responsibleOrganization,
        @Nullable @Size(max = 100) String responsiblePost,
        @Nullable LocalDate due)
        implements RequestBody {}
