package dev.taizhang.riskcheck;

import dev.taizhang.account.Colleagues;
import dev.taizhang.ledger.StateView;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form 问题整改销号单 that an office files with a finding: what was found, how it is rated, every step to its close-out. */
@ApplicationScoped
class ClosureForm {

    private final Template template;
    private final Colleagues colleagues;
    private final Messages messages;
    private final OfficeClock clock;

    /** One state of the history as the form shows it. */
    @TemplateData
    record Line(
            String state, String post, String on, @Nullable String reason, String when) {}

    ClosureForm(
            @Location("closure-form") Template template, Colleagues colleagues, Messages messages, OfficeClock clock) {
        this.template = template;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
    }

    String of(FindingView finding) {
        Map<String, String> posts = colleagues.posts(
                finding.history().stream().map(StateView::by).distinct().toList());
        List<Line> lines = finding.history().stream()
                .map(step -> new Line(
                        label("findingState", step.state()),
                        posts.getOrDefault(step.by(), step.by()),
                        step.on().toString(),
                        step.reason(),
                        clock.minute(step.at())))
                .toList();
        return template.data("finding", finding)
                .data("lines", lines)
                .data("level", label("severity", finding.riskLevel().name()))
                .data("severity", label("severity", finding.content().severity().name()))
                .data("state", label("findingState", finding.head().state()))
                .data("printedAt", clock.minute(clock.now()))
                .render();
    }

    /** The form is filed in Chinese, whoever prints it. */
    private String label(String group, String name) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, "labels." + group + "." + name);
    }
}
