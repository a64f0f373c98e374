package dev.taizhang.completeness;

import dev.taizhang.closing.EndedPeriods;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period is declared complete once it is over, by an organisation that was there on its last day. */
@ApplicationScoped
class DeclarationCheck implements BodyCheck<DeclarationRequest> {

    private final OrganizationReferences organizations;
    private final EndedPeriods periods;

    DeclarationCheck(OrganizationReferences organizations, EndedPeriods periods) {
        this.organizations = organizations;
        this.periods = periods;
    }

    @Override
    public Class<DeclarationRequest> type() {
        return DeclarationRequest.class;
    }

    @Override
    public void check(DeclarationRequest body, String pointerPrefix, Faults faults) {
        periods.check(body.period(), pointerPrefix + "/period", faults);
        @Nullable
        LocalDate last = Optional.ofNullable(body.period())
                .flatMap(Period::parse)
                .map(Period::end)
                .orElse(null);
        organizations.check(body.organization(), last, pointerPrefix + "/organization", faults);
    }
}
