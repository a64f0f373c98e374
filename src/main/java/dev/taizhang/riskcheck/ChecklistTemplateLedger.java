package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The register of checklist templates. */
@ApplicationScoped
class ChecklistTemplateLedger implements Ledger<ChecklistTemplate> {

    @Override
    public String kind() {
        return "CHECKLIST_TEMPLATE";
    }

    @Override
    public String path() {
        return "checklist-templates";
    }

    @Override
    public String numberPrefix() {
        return "表";
    }

    @Override
    public Class<ChecklistTemplate> contentType() {
        return ChecklistTemplate.class;
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(SubjectType.class));
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    /** A template is counted by nothing; the checks made with it are. */
    @Override
    public List<Fact> facts(ChecklistTemplate template) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(ChecklistTemplate template) {
        return new SearchText.Parts()
                .text(template.summary())
                .texts(template.items().stream()
                        .flatMap(item -> Stream.of(item.text(), item.expectedResult()))
                        .toList());
    }
}
