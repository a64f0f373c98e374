package dev.taizhang.sourcedocument;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The register of papers received. */
@ApplicationScoped
class SourceDocumentLedger implements Ledger<SourceDocument> {

    @Override
    public String kind() {
        return "SOURCE_DOCUMENT";
    }

    @Override
    public String path() {
        return "source-documents";
    }

    @Override
    public String numberPrefix() {
        return "文";
    }

    @Override
    public Class<SourceDocument> contentType() {
        return SourceDocument.class;
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    /** The days to its first study are counted for whoever studies it. */
    @Override
    public boolean countsEverywhere() {
        return true;
    }

    @Override
    public List<Fact> facts(SourceDocument document) {
        return List.of(new Fact(kind(), 0, document.receivedOn(), null, Map.of(), Map.of()));
    }

    @Override
    public SearchText.Parts searchable(SourceDocument document) {
        return new SearchText.Parts().code(document.referenceNumber()).text(document.summary(), document.issuer());
    }
}
