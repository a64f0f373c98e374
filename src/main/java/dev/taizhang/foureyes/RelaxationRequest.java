package dev.taizhang.foureyes;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A span in which whoever entered a record of the organisation may also confirm it.
 *
 * @param from first office day, not in the past
 * @param to last office day, at most a year after the first
 * @param reason why there is no second person
 */
record RelaxationRequest(
        LocalDate from,
        LocalDate to,
        @Lines @Size(max = 500) String reason) implements RequestBody {}
