package dev.taizhang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The allow-list of the configuration: where webhooks may go at all, and where inside the own network. */
@ApplicationScoped
class AllowedTargets {

    private static final Pattern ENTRY =
            Pattern.compile("(https?)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}|\\*))?/?");

    private final List<Entry> outside;
    private final List<Entry> inside;

    AllowedTargets(NoticeSettings settings) {
        this.outside = entries(settings.targets());
        this.inside = entries(settings.insideTargets());
        outside.stream().filter(entry -> !entry.secure()).findAny().ifPresent(entry -> {
            throw new IllegalStateException("taizhang.notices.targets: " + entry.text()
                    + " must begin with https://; over plain HTTP notices go to"
                    + " taizhang.notices.inside-targets alone");
        });
    }

    /** Whether there is any place to go. */
    boolean any() {
        return !outside.isEmpty() || !inside.isEmpty();
    }

    /** Whether webhooks may go there. */
    boolean allow(Target target) {
        return allowInside(target) || outside.stream().anyMatch(entry -> entry.fits(target));
    }

    /** Whether they may go there though it lies inside the own network. */
    boolean allowInside(Target target) {
        return inside.stream().anyMatch(entry -> entry.fits(target));
    }

    private static List<Entry> entries(Optional<List<String>> texts) {
        return texts.orElse(List.of()).stream().map(Entry::of).toList();
    }

    /** @param port 0 for any */
    private record Entry(String text, boolean secure, String host, int port) {

        static Entry of(String text) {
            Matcher parts = ENTRY.matcher(text.strip());
            boolean anyPort = parts.matches() && "*".equals(parts.group(3));
            Target read = parts.matches()
                    ? Target.of(anyPort ? text.strip().replace(":*", "") : text.strip())
                            .orElse(null)
                    : null;
            if (read == null) {
                throw new IllegalStateException("taizhang.notices: " + text
                        + " is no place for webhooks to go; it has the form https://host or https://host:port");
            }
            return new Entry(text, read.secure(), read.host(), anyPort ? 0 : read.port());
        }

        boolean fits(Target target) {
            return target.secure() == secure && target.host().equals(host) && (port == 0 || port == target.port());
        }
    }
}
