package dev.taizhang.audit;

import java.util.Collection;
import java.util.Map;

/** Which organisations codes mean, as the room of the organisations knows it. A CDI bean. */
public interface OrganizationIds {

    /** Ids of organisations, by the id or code with which they are named; without what names none. */
    Map<String, String> idsOf(Collection<String> idsOrCodes);
}
