package dev.taizhang.demodata;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Violation;
import dev.taizhang.platform.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Tells the operator all faults of a folder: one line each, at most so many, in both languages. */
@ApplicationScoped
class FaultList {

    static final int LINES = 100;

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Messages messages;

    FaultList(Messages messages) {
        this.messages = messages;
    }

    String text(String folder, Faults faults) {
        int count = faults.list().size() + faults.omitted();
        StringBuilder text = new StringBuilder();
        for (Locale language : LANGUAGES) {
            text.append(messages.get(language, "demodata.refused", folder, count))
                    .append('\n');
        }
        faults.list().stream().limit(LINES).forEach(fault -> text.append(line(fault)));
        if (count > LINES) {
            for (Locale language : LANGUAGES) {
                text.append(messages.get(language, "demodata.more", count - LINES))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String line(Violation fault) {
        StringBuilder line =
                new StringBuilder("  ").append(fault.field()).append("  ").append(fault.code());
        for (Locale language : LANGUAGES) {
            line.append("  ").append(message(fault, language));
        }
        return line.append('\n').toString();
    }

    private String message(Violation fault, Locale language) {
        Object[] arguments = fault.arguments().toArray();
        String own = "demodata.fault." + fault.code();
        String text = messages.get(language, own, arguments);
        return text.equals(own) ? messages.get(language, fault.textKey(), arguments) : text;
    }
}
