package dev.taizhang.notice;

import dev.taizhang.platform.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Why notices were not taken, in the language of the client. */
@ApplicationScoped
class FaultTexts {

    private final Messages messages;

    FaultTexts(Messages messages) {
        this.messages = messages;
    }

    /** Null where nothing failed. */
    @Nullable
    String of(@Nullable String fault) {
        if (fault == null) {
            return null;
        }
        return fault.startsWith(Fault.HTTP)
                ? messages.get(messages.locale(), "notices.fault.HTTP", fault.substring(Fault.HTTP.length()))
                : messages.get(messages.locale(), "notices.fault." + fault);
    }
}
