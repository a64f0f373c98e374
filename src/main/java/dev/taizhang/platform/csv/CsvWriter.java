package dev.taizhang.platform.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables so that a spreadsheet opens them: UTF-8 with a byte order mark, CRLF, headings in Chinese or, for
 * English, the wire names. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
@Provider
@Produces(Csv.TYPE)
public class CsvWriter implements MessageBodyWriter<Csv> {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** The library puts quotes around a cell with the first character of a line's end in it; a lone line feed is not that. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private static final ObjectWriter ROWS = new CsvMapper()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final Messages messages;

    CsvWriter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Csv.class;
    }

    @Override
    public void writeTo(
            Csv csv,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(csv, headers, out);
    }

    void write(Csv csv, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Csv.TYPE + ";charset=UTF-8;header=present");
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + csv.name() + ".csv\"");
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        try (SequenceWriter rows = ROWS.writeValues(text)) {
            rows.write(headings(csv));
            for (List<String> row : csv.rows()) {
                rows.write(row.stream().map(CsvWriter::harmless).toList());
            }
        }
    }

    private List<String> headings(Csv csv) {
        Locale locale = messages.locale();
        if (locale.getLanguage().equals("en")) {
            return csv.columns();
        }
        return csv.columns().stream()
                .map(column -> heading(locale, csv.room(), column))
                .toList();
    }

    /** A code in the words of its readers; in English as it is on the wire. */
    String word(Word word) {
        Locale locale = messages.locale();
        return locale.getLanguage().equals("en") ? word.code() : messages.word(locale, word);
    }

    /**
     * The heading of a column where its rows are, otherwise the one that it has everywhere. What has no name, as the code
     * of a period, is its own heading.
     */
    String heading(Locale locale, @Nullable String room, String column) {
        return (room == null ? Stream.of(column) : Stream.of(room + "." + column, column))
                .map(name -> "columns." + name)
                .map(key -> Map.entry(key, messages.get(locale, key)))
                .filter(found -> !found.getKey().equals(found.getValue()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(column);
    }

    static String harmless(String cell) {
        String broken = LINE_BREAK.matcher(cell).replaceAll("\r\n");
        return FORMULA.matcher(broken).matches() && !NUMBER.matcher(broken).matches() ? "'" + broken : broken;
    }

    /** A number as people write it, without an exponent; other values as they are. */
    public static String plain(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText("");
    }
}
