package dev.taizhang.audit;

import java.util.Collection;
import java.util.Map;

/** Whose things are, as the room knows it that keeps them. A CDI bean. */
public interface RecordOwners {

    /** Id of the organisation that keeps each of some things, by their ids; without what is not kept there. */
    Map<String, String> ownersOf(Collection<String> ids);
}
