package dev.taizhang.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The sections of the report and their order, as data ({@code report-sections.json}); which figures a section holds is
 * said by the definitions of the metrics.
 */
@ApplicationScoped
class SectionOutline {

    private final List<Section> sections;

    /** A section and its heading in both languages. */
    record Section(String code, Title title) {}

    /** A heading in both languages. */
    record Title(String zh, String en) {}

    SectionOutline(ObjectMapper json) {
        try (InputStream in =
                Objects.requireNonNull(SectionOutline.class.getResourceAsStream("/report-sections.json"))) {
            sections = List.copyOf(json.readValue(in, new TypeReference<List<Section>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The outline of the report cannot be read", e);
        }
    }

    List<Section> sections() {
        return sections;
    }
}
