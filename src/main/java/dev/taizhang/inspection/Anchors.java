package dev.taizhang.inspection;

import dev.taizhang.audit.Chain.Anchor;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.text.Word;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch and its hash as somebody wrote them down: {@code 12:} and 64 hexadecimal digits. */
final class Anchors {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    private Anchors() {}

    /**
     * The batch and its hash.
     *
     * @throws Problem INVALID_PARAMETER where it has another form
     */
    static Anchor read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            Faults faults = new Faults();
            faults.add("/anchor", "INVALID_FORMAT", new Word("format", "ANCHOR"));
            throw Problem.invalidParameters(faults);
        }
        return new Anchor(Long.parseLong(parts.group(1)), parts.group(2));
    }
}
