package dev.taizhang.ledger;

import dev.taizhang.platform.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that the service gives itself. They are kept as codes and told in the language of whoever reads; what people wrote
 * stays as they wrote it.
 */
@ApplicationScoped
public class GivenReasons {

    /** Of a finding: its item is no longer said to have failed. */
    public static final String ITEM_NO_LONGER_FAILED = "ITEM_NO_LONGER_FAILED";

    private static final Set<String> CODES = Set.of(ITEM_NO_LONGER_FAILED);

    private final Messages messages;

    GivenReasons(Messages messages) {
        this.messages = messages;
    }

    /** What is shown of a reason. */
    public @Nullable String told(@Nullable String reason) {
        return reason != null && CODES.contains(reason)
                ? messages.get(messages.locale(), "labels.reason." + reason)
                : reason;
    }
}
