package dev.taizhang.organization;

import dev.taizhang.audit.OrganizationIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the trail which organisation a code means today. */
@ApplicationScoped
class IdsOfCodes implements OrganizationIds {

    private final Trees trees;

    IdsOfCodes(Trees trees) {
        this.trees = trees;
    }

    @Override
    public Optional<String> idOf(String idOrCode) {
        return trees.now().idOf(idOrCode);
    }
}
