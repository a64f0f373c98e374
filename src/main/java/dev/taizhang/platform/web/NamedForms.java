package dev.taizhang.platform.web;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who takes any form of a kind is given the one of it that there is. The framework takes the range for the form itself: it
 * would write an application as plain bytes, and finds no text.
 */
final class NamedForms {

    private static final String ACCEPT = "Accept";

    private static final List<Kind> KINDS =
            List.of(Kind.of("application", "application/json"), Kind.of("text", "text/csv", "text/html"));

    private NamedForms() {}

    /**
     * A kind of forms.
     *
     * @param range that stands for all of them
     * @param given those of it that there are, and the range itself for what else there may be
     */
    private record Kind(Pattern range, List<String> given) {

        static Kind of(String name, String... forms) {
            // The range with its parameters; a comma in quotes is in none that anybody sends.
            Pattern range = Pattern.compile("(?i)(?<![^\\s,])" + name + "/\\*(\\s*;[^,\"]*+)?(?=\\s*+(?:,|$))");
            return new Kind(
                    range,
                    Stream.concat(Stream.of(forms), Stream.of(name + "/*")).toList());
        }

        String named(String ranges) {
            return range.matcher(ranges)
                    .replaceAll(found -> Matcher.quoteReplacement(given.stream()
                            .map(form -> form
                                    + Objects.requireNonNullElse(found.group(1), "")
                                            .strip())
                            .collect(Collectors.joining(", "))));
        }
    }

    /** Names them in the {@code Accept} of a request. */
    static void name(MultiMap headers) {
        List<String> ranges = headers.getAll(ACCEPT);
        List<String> named = ranges.stream().map(NamedForms::named).toList();
        if (!named.equals(ranges)) {
            headers.set(ACCEPT, named);
        }
    }

    private static String named(String ranges) {
        String named = ranges;
        for (Kind kind : KINDS) {
            named = kind.named(named);
        }
        return named;
    }
}
