package dev.taizhang.sourcedocument;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a paper received says.
 *
 * @param organization id or code of the organisation that keeps the register
 * @param issuer who issued it
 * @param referenceNumber 文号, as it stands on the paper
 * @param receivedOn not before {@code releasedOn}
 */
@Schema(name = "SourceDocument")
public record SourceDocument(
        String organization,
        @Size(max = 200) String title,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 200) String issuer,
        @Nullable @Size(max = 100) String referenceNumber,
        LocalDate releasedOn,
        LocalDate receivedOn)
        implements RecordContent {

    @Override
    public LocalDate eventDate() {
        return receivedOn;
    }
}
