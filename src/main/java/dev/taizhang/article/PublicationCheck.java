package dev.taizhang.article;

import dev.taizhang.channel.Channels;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What annotations cannot say about a publication: its day has come, and its channel is confirmed and may be used by the
 * caller.
 */
@ApplicationScoped
class PublicationCheck implements BodyCheck<Publication> {

    /** Anything else, as {@code javascript:}, would be run by whoever opens it. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private final Channels channels;
    private final PlacementDays days;

    PublicationCheck(Channels channels, PlacementDays days) {
        this.channels = channels;
        this.days = days;
    }

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    public void check(Publication body, String pointerPrefix, Faults faults) {
        days.past(body.publishedOn(), pointerPrefix + "/publishedOn", faults);
        channel(channels, body.channel(), pointerPrefix + "/channel", faults);
        String url = body.url();
        if (url != null && !WEB_ADDRESS.matcher(url).matches()) {
            faults.add(pointerPrefix + "/url", "NOT_A_WEB_ADDRESS");
        }
    }

    static void channel(Channels channels, @Nullable String idOrKey, String pointer, Faults faults) {
        if (idOrKey == null) {
            return;
        }
        channels.find(idOrKey)
                .ifPresentOrElse(
                        channel -> {
                            if (!channel.active()) {
                                faults.add(pointer, "CHANNEL_NOT_CONFIRMED");
                            }
                        },
                        () -> faults.add(pointer, "UNKNOWN_CHANNEL"));
    }
}
