package dev.taizhang.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription with the secret that was drawn for it just now.
 *
 * @param secret of a webhook; what is sent is signed with what it holds behind {@code whsec_}, in Base64. This answer is the
 *     only one that shows it; null when the same request was answered before, and for
 *     mail, which is not signed
 */
record NoticeSecretView(
        NoticeSubscriptionView subscription,

        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw7vXyZ0aBcDe=") @Nullable
        String secret) {

    /** Never the secret: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "NoticeSecretView[" + subscription.id() + "]";
    }
}
