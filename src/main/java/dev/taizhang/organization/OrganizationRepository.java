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
}
