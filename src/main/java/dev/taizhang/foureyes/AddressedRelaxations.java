package dev.taizhang.foureyes;

import dev.taizhang.platform.json.TargetGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** Says nothing of relaxations to whoever reads no records of the organisation, whatever is sent to them. */
@ApplicationScoped
class AddressedRelaxations implements TargetGuard {

    private final Relaxations relaxations;

    AddressedRelaxations(Relaxations relaxations) {
        this.relaxations = relaxations;
    }

    @Override
    public void requireVisible(UriInfo target) {
        String organization = target.getPathParameters().getFirst("id");
        if (organization != null && target.getPath().contains(RelaxationResource.PART)) {
            relaxations.requireVisible(organization);
        }
    }
}
