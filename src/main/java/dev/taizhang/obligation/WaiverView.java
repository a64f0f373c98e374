package dev.taizhang.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.Recorded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A waiver as clients see it.
 *
 * @param organization code of the organisation
 */
@Schema(name = "Waiver")
record WaiverView(
        int no,
        String organization,
        String period,
        String reason,
        @JsonUnwrapped Recorded recorded) {

    static WaiverView of(Waiver waiver, String organization) {
        return new WaiverView(waiver.no(), organization, waiver.period(), waiver.reason(), waiver.recorded());
    }
}
