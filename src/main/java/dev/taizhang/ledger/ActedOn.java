package dev.taizhang.ledger;

import java.util.Set;

/** The port of the ledgers whose records others act on: what is to be done about a record, and about its parts. */
public interface ActedOn {

    /** Numbers of the parts of a record, from 1, that something which was not cancelled carries out. */
    Set<Integer> parts(String recordId);

    /** Keys of the items of a record that something which was not cancelled carries out. */
    Set<String> items(String recordId);

    /** Whether something which was not cancelled carries out a record, as a whole or in part. */
    boolean any(String recordId);
}
