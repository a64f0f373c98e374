package dev.taizhang.foureyes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span in which whoever entered a record of the organisation may also confirm it.
 *
 * @param organization code of the organisation; those below it are not meant
 * @param inForce whether it holds today
 * @param endedAt when it was ended before its last day
 */
record RelaxationView(
        String id,
        String organization,
        LocalDate from,
        LocalDate to,
        String reason,
        boolean inForce,
        String grantedBy,
        Instant grantedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    static RelaxationView of(Relaxation relaxation, String code, LocalDate today) {
        return new RelaxationView(
                relaxation.id(),
                code,
                relaxation.validFrom(),
                relaxation.validTo(),
                relaxation.reason(),
                relaxation.endedAt() == null
                        && !today.isBefore(relaxation.validFrom())
                        && !today.isAfter(relaxation.validTo()),
                relaxation.grantedBy(),
                relaxation.grantedAt(),
                relaxation.endedBy(),
                relaxation.endedAt());
    }
}
