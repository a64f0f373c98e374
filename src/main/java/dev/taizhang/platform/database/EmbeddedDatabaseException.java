package dev.taizhang.platform.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used; the message is one sentence for the operator. */
public final class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
