package dev.taizhang.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taizhang.account.Access;
import dev.taizhang.metric.FigureView;
import dev.taizhang.metric.MetricQueries;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.text.Languages;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.report.AggregatedReports.Reckoned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The port of official reports: the aggregated report as a document that stays what it is. It is written down whole, in
 * every language of the service; what of it is shown depends on who reads, as with one that is computed fresh. None of it
 * is to be asked in a transaction: an answer waits for those under way.
 */
@ApplicationScoped
public class FrozenReports {

    private static final List<Locale> ALL = List.of(Languages.DEFAULT, Locale.ENGLISH);

    /** Distinguishes these questions in entity tags, of which nothing is made here. */
    private static final String FORM = "frozen";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Instants stay as the office wrote them.
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            // A document written by a later release may say more; an older one must still be able to show it.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AggregatedReports reports;
    private final Questions questions;
    private final Messages messages;
    private final Access access;
    private final OfficeClock clock;

    FrozenReports(AggregatedReports reports, Questions questions, Messages messages, Access access, OfficeClock clock) {
        this.reports = reports;
        this.access = access;
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What is asked: an organisation by id or code, a period, and what was known and counted; null for now and today.
     */
    public record Asked(
            String organization,
            String period,
            @Nullable Instant asOf,
            @Nullable LocalDate through) {}

    /**
     * A report that is written down.
     *
     * @param digest the same in every language
     * @param documents by language
     */
    public record Frozen(Instant asOf, LocalDate through, String digest, Map<String, String> documents) {}

    /** Writes the report down as it is. */
    public Frozen freeze(Asked asked) {
        Question question = question(asked);
        Reckoned reckoned = reports.reckon(question, MetricQueries.comparisons(null));
        Map<String, String> documents = new LinkedHashMap<>();
        String digest = "";
        for (Locale language : ALL) {
            AggregatedReport whole = Messages.speaking(language, () -> reports.worded(reckoned));
            documents.put(language.getLanguage(), write(whole));
            digest = whole.head().digest();
        }
        return new Frozen(question.asOf(), question.through(), digest, documents);
    }

    /** The language in which the caller reads, of those in which reports are written down. */
    public String language() {
        return messages.locale().getLanguage();
    }

    /**
     * A report that was written down, without what the caller may not read of it. Whoever may read the report may see what it
     * says, also where it sees no other figures of the organisation.
     *
     * @param asked as it was asked, by the organisation's id, with what was known and counted then
     */
    public AggregatedReport shown(String document, Asked asked) {
        Question question = questions
                .ask(List.of(asked.organization()), true, asked.period(), parameters(asked), FORM)
                .question();
        return reports.shown(read(document), question);
    }

    /**
     * The figures as they are now, as the caller may see them.
     *
     * @param asked by the organisation's id
     * @throws Problem {@link ErrorCode#FORBIDDEN} where the caller sees no figures of the organisation
     */
    public Map<String, FigureView> now(Asked asked) {
        if (!access.maySeeFigures(asked.organization())) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        return reports.figures(question(asked));
    }

    private Question question(Asked asked) {
        return questions
                .ask(asked.organization(), asked.period(), parameters(asked), FORM)
                .question();
    }

    private QuestionParameters parameters(Asked asked) {
        Instant asOf = asked.asOf();
        OffsetDateTime known = asOf == null ? null : OffsetDateTime.ofInstant(asOf, clock.zone());
        return new QuestionParameters(known, asked.through());
    }

    private static String write(AggregatedReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is always writable", e);
        }
    }

    private static AggregatedReport read(String document) {
        try {
            return JSON.readValue(document, AggregatedReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept report cannot be read", e);
        }
    }
}
