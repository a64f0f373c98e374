package dev.taizhang.audit;

import java.util.Optional;

/** Whose a record is, as the room of the records knows it. A CDI bean. */
public interface RecordOwners {

    /** Id of the organisation that keeps the record with that id; empty where it is no record. */
    Optional<String> ownerOf(String recordId);
}
