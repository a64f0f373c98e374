package dev.taizhang.access;

/** What requests are about: ids of things that are there, or of none. */
interface Places {

    /** Id of the organisation. */
    String organization();

    /** Id of one thing of a collection, as {@code meetings}. */
    String id(String collection);

    /** Id of a file that goes with it. */
    String attachment(String collection);
}
