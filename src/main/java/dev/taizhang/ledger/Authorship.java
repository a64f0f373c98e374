package dev.taizhang.ledger;

/** Who put content into a version, as queries for tasks ask for it. */
public final class Authorship {

    private Authorship() {}

    /**
     * When the caller put content into a version, even if others did so later: a condition in the query language, in which
     * {@code :hands} are those whose acts are the caller's own.
     *
     * @param version how the query calls the version
     */
    public static String byCaller(String version) {
        return "(%1$s.enteredBy in :hands or exists (select 1 from %1$s.formerAuthors author where author in :hands))"
                .formatted(version);
    }
}
