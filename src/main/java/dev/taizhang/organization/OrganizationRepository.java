package dev.taizhang.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Organisations by id and code. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, String> {

    Optional<Organization> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /**
     * The organisation as it is now, also where this transaction had read it before it waited for others: for those who
     * hold its revision, which whoever changes it must hold.
     */
    Organization reread(String id) {
        Organization organization = findById(id);
        getEntityManager().refresh(organization);
        return organization;
    }
}
