package dev.taizhang.account;

/**
 * Why authentication failed: a token of the office's identity provider names an account that is not its subject's, or is
 * a machine's and names a person's. It is taken down already.
 */
public final class OtherSubjectException extends RuntimeException {

    OtherSubjectException() {
        super("The account is another subject's");
    }
}
