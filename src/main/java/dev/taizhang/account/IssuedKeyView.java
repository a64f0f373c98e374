package dev.taizhang.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client with a key that was made for it just now.
 *
 * @param key sent as {@code Authorization: Bearer tzk_…}. This answer is the only one that shows it; null when the same
 *     request was answered before, since the key is kept nowhere
 */
public record IssuedKeyView(
        ApiClientView client,

        @Schema(examples = "tzk_0nCeUp0nAT1meThereWasAKeyOfAMachineClient7xQ9aZ") @Nullable
        String key) {

    /** Never the key: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "IssuedKeyView[" + client.id() + "]";
    }
}
