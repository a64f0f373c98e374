package dev.taizhang.notice;

/** Why a notice was not taken. The names are those of the wire, beside {@code HTTP_} with a status. */
enum Fault {
    /** The way is not, or no longer, on the list of the configuration. */
    TARGET_NOT_ALLOWED,
    /** The service's own secret is another one than when the subscriber's was drawn. */
    SECRET_CHANGED,
    /** The name leads into the own network, or to no network at all. */
    FORBIDDEN_ADDRESS,
    NAME_NOT_FOUND,
    CONNECTION_FAILED,
    TLS_FAILED,
    TIMEOUT,
    /** The service was stopped meanwhile. */
    INTERRUPTED,
    /** The receiver pointed elsewhere; nobody is followed. */
    REDIRECTED,
    /** The server for outgoing mail did not take it. */
    MAIL_FAILED,
    /** It waited as long as dead letters are kept, without being tried. */
    WAITED_TOO_LONG;

    /** What a status of HTTP begins with. */
    static final String HTTP = "HTTP_";
}
