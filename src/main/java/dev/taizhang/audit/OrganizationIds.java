package dev.taizhang.audit;

import java.util.Optional;

/** Which organisation a code means, as the room of the organisations knows it. A CDI bean. */
public interface OrganizationIds {

    /** Id of the organisation with that id or code. */
    Optional<String> idOf(String idOrCode);
}
