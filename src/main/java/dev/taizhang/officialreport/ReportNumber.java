package dev.taizhang.officialreport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which a report is issued.
 *
 * @param year in which it is issued
 * @param sequence from 1, without gaps, per organisation and year
 */
record ReportNumber(int year, int sequence) {

    /** Other offices put their word before it, and some write plain brackets. */
    private static final Pattern WRITTEN = Pattern.compile("[〔\\[]([0-9]{4})[〕\\]]([0-9]{1,8})号");

    /** As {@code 〔2022〕15号}. */
    String text() {
        return "〔%d〕%d号".formatted(year, sequence);
    }

    /** The number that a text says, if it says one. */
    static Optional<ReportNumber> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(WRITTEN::matcher)
                .filter(Matcher::find)
                .map(found -> new ReportNumber(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }
}
