package dev.taizhang.inspection;

import dev.taizhang.audit.Chain.Anchor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch and its hash as somebody wrote them down: {@code 12:} and 64 hexadecimal digits. */
final class Anchors {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    private Anchors() {}

    /** The batch and its hash; empty where the text has another form. */
    static Optional<Anchor> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Anchor(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }
}
