package dev.taizhang.ledger;

/** What the records of a kind can be found by beside their content: articles by the media that picked them up. */
public interface RecordAddition {

    /** Kind of the records. */
    String kind();

    /** SQL that selects the texts kept beside the content and shown with it; its one parameter is the id of the record. */
    String select();
}
