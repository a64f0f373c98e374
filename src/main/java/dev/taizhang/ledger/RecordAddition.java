package dev.taizhang.ledger;

import java.util.List;

/** What the records of a kind can be found by beside their content: articles by the media that picked them up. */
public interface RecordAddition {

    /** Kind of the records. */
    String kind();

    /**
     * The texts that are kept beside the record's content and shown with it; read by plain SQL, for it is asked right before
     * a commit, when the mapping must not take another connection.
     */
    List<String> texts(String recordId);
}
