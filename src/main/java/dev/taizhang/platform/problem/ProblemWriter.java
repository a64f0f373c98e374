package dev.taizhang.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.platform.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a problem as the body that RFC 9457 describes, in the language of the client. */
@ApplicationScoped
public class ProblemWriter {

    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Messages messages;
    private final ObjectMapper mapper;

    ProblemWriter(Messages messages, ObjectMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    /** The body as UTF-8 JSON. */
    public byte[] write(Problem problem, Locale locale, String traceId) {
        ErrorCode code = problem.code();
        Object[] arguments = problem.arguments().toArray();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", code.type());
        body.put("code", code.name());
        body.put("title", messages.get(locale, problem.titleKey()));
        body.put("status", code.status());
        body.put("detail", wellFormed(messages.get(locale, problem.detailKey(), arguments)));
        body.put("violations", violations(problem.violations(), locale));
        body.put("traceId", traceId);
        problem.extensions()
                .forEach((name, value) -> body.put(name, value instanceof String text ? wellFormed(text) : value));
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> violations(List<Violation> violations, Locale locale) {
        List<Map<String, Object>> several = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", wellFormed(violation.field()));
            one.put("code", violation.code());
            one.put("message", wellFormed(message(violation, locale)));
            violation.arguments().stream()
                    .filter(argument -> argument instanceof Collection<?> allowed && !allowed.isEmpty())
                    .findFirst()
                    .ifPresent(allowed -> one.put("allowed", allowed));
            several.add(one);
        }
        return several;
    }

    private String message(Violation violation, Locale locale) {
        return messages.get(
                locale,
                violation.textKey(),
                violation.arguments().stream()
                        .map(argument -> label(argument, locale))
                        .toArray());
    }

    /** What another field is called by people, where the argument names one that has a heading in tables. */
    private Object label(Object argument, Locale locale) {
        if (argument instanceof String name && locale.getLanguage().equals("zh")) {
            String key = "columns." + name;
            String heading = messages.get(locale, key);
            return heading.equals(key) ? name : "“" + heading + "”";
        }
        return argument;
    }

    /** What a client sent may be named in an answer, and may hold half a character, which is not to be written. */
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '�' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
