package dev.taizhang.ledger;

/**
 * The last parts of the paths of all ledgers, as alternatives of a path's pattern. The framework wants such patterns as
 * constants, and writes the contract before there is any ledger to ask; a test holds these against the ledgers there are.
 */
public final class LedgerRoutes {

    /** Of ledgers whose records are confirmed as a whole. */
    public static final String CONFIRMED_AS_A_WHOLE = "meetings|lectures|activities|channels|checklist-templates"
            + "|risk-checks|problems|planned-measures|plans|targets|obligation-rules|source-documents|topics|themes|programmes|venues|key-dates";

    /** Of all, those with states of their own included. */
    public static final String ALL = CONFIRMED_AS_A_WHOLE + "|articles|findings|action-items|reports";

    private LedgerRoutes() {}
}
