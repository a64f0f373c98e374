package dev.taizhang.notice;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told of which changes. Whoever sends it answers for it: it is told of nothing that this account does not
 * administer.
 *
 * @param name what people call it
 * @param channel by which way; it cannot be changed afterwards
 * @param target the web address, or the mail address; one of those that are allowed in the configuration
 * @param organization id or code: changes of what belongs to it or to any organisation below it
 * @param kinds kinds of things as `MEETING`; empty for all
 * @param types what was done as `MEETING_CONFIRMED`; empty for all
 * @param disabled true: nothing more is taken down for it and nothing is sent; what waits goes on waiting. Absent for
 *     false
 * @param language in which mail is written; absent for `ZH`. What webhooks are sent has no words
 */
record NoticeSubscriptionRequest(
        @Schema(examples = "市平台") @Size(max = 100) String name,
        NoticeChannel channel,

        @Schema(examples = "https://hooks.example.gov.cn/taizhang") @Size(max = 500)
        String target,

        @Schema(examples = "ROOT") String organization,
        @Size(max = 40) List<String> kinds,
        @Size(max = 60) List<String> types,
        @Nullable Boolean disabled,
        @Nullable NoticeLanguage language)
        implements RequestBody {

    /** Never the target: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "NoticeSubscriptionRequest[" + name + "]";
    }
}
