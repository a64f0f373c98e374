package dev.taizhang.article;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an article's record says.
 *
 * @param organization id or code
 * @param text what is reviewed and published, at most 200 000 characters
 */
@Schema(name = "Article")
public record Article(
        String organization,
        @Size(max = 200) String title,
        PublicityClass publicityClass,
        Direction direction,
        @Lines @Size(max = 200_000) String text,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 20) List<@Size(max = 100) String> topics)
        implements RecordContent {

    /** What it is about: 主题宣传, 形势宣传, 政策宣传, 典型宣传. */
    public enum PublicityClass {
        THEME,
        SITUATION,
        POLICY,
        EXEMPLAR
    }

    /** For whom it is: inside the office or the public. */
    public enum Direction {
        INTERNAL,
        EXTERNAL
    }

    /** Nothing has happened yet when an article is entered. */
    @Override
    public @Nullable LocalDate eventDate() {
        return null;
    }

    @Override
    public String typeCode() {
        return publicityClass.name();
    }
}
