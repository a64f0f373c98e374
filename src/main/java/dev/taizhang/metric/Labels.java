package dev.taizhang.metric;

import dev.taizhang.platform.text.Messages;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;

/** How a person reads the keys of breakdowns, in the language of the request. */
@ApplicationScoped
class Labels {

    /** Breakdowns whose keys are texts of the office itself. */
    private static final Set<String> OWN_TEXT = Set.of("theme");

    private final Messages messages;

    Labels(Messages messages) {
        this.messages = messages;
    }

    String of(String breakdown, String key) {
        if (OWN_TEXT.contains(breakdown) && !key.equals("NONE")) {
            return key;
        }
        String name = "labels." + breakdown + "." + key;
        String label = messages.get(messages.locale(), name);
        return label.equals(name) ? key : label;
    }

    String ofMonth(YearMonth month) {
        return messages.get(
                messages.locale(), "labels.month", Integer.toString(month.getYear()), month.getMonthValue());
    }

    String of(Period period) {
        LocalDate start = period.start();
        String year = Integer.toString(start.getYear());
        return switch (period.kind()) {
            case YEAR -> messages.get(messages.locale(), "labels.year", year);
            case HALF -> messages.get(messages.locale(), "labels.half." + (start.getMonthValue() == 1 ? 1 : 2), year);
            case QUARTER -> messages.get(messages.locale(), "labels.quarter." + (start.getMonthValue() + 2) / 3, year);
            case MONTH -> ofMonth(YearMonth.from(start));
            case INTERVAL -> messages.get(messages.locale(), "labels.interval", day(start), day(period.end()));
        };
    }

    private String day(LocalDate day) {
        return messages.get(
                messages.locale(),
                "labels.day",
                Integer.toString(day.getYear()),
                day.getMonthValue(),
                day.getDayOfMonth());
    }

    /** @param quarter as {@code 2022-Q3} */
    String ofQuarter(String quarter) {
        return messages.get(
                messages.locale(),
                "labels.quarter." + quarter.substring(quarter.length() - 1),
                quarter.substring(0, 4));
    }

    /** Chinese or English, whichever the request prefers. */
    String of(Definition.Text text) {
        return english() ? text.en() : text.zh();
    }

    /** The unit as it follows a figure: in English after a space, but for %. */
    String unit(Definition definition) {
        return english() && !definition.percentage()
                ? " " + definition.unit().en()
                : definition.unit().zh();
    }

    /** The unit as it follows a difference: of percentages, points. */
    String changeUnit(Definition definition) {
        return definition.percentage() ? messages.get(messages.locale(), "labels.points") : unit(definition);
    }

    boolean english() {
        return messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
