package dev.taizhang.account;

/** What the room of sign-ins does for that of accounts: a password that is no longer good leaves nothing open. */
public interface OpenSignIns {

    /** Ends all sessions and tokens of the account but those that the running request came with, in its transaction. */
    void endOthers(String accountId);

    /** Ends all of them, where no request asks for it. */
    void endAll(String accountId);
}
