package dev.taizhang.obligation;

import dev.taizhang.organization.OrganizationName;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One duty by organisation and period.
 *
 * @param rule what it is called by
 * @param ruleId id of its record
 * @param periods codes of the periods that have begun, the first one first
 * @param rows by the code of the organisation; a duty is owed by 2000 at most
 */
@Schema(name = "ObligationMatrix")
record ObligationMatrix(String rule, String ruleId, String title, List<String> periods, List<Row> rows) {

    /**
     * One organisation.
     *
     * @param organization its code
     * @param cells by period; none for a period in which it did not exist
     */
    @Schema(name = "ObligationMatrixRow")
    record Row(String organization, String organizationName, List<Cell> cells) {

        static Row of(OrganizationName organization, List<Instance> instances, Set<String> enteredLate) {
            return new Row(
                    organization.code(),
                    organization.name(),
                    instances.stream()
                            .map(instance -> new Cell(
                                    instance.period().code(),
                                    instance.state(),
                                    instance.done(),
                                    instance.rule().terms().atLeast(),
                                    enteredLate.contains(instance.id())))
                            .toList());
        }
    }

    /**
     * One period of one organisation.
     *
     * @param enteredLate met in time, but by what became known only after the grace days had passed
     */
    @Schema(name = "ObligationMatrixCell")
    record Cell(String period, ObligationState state, int done, int atLeast, boolean enteredLate) {}
}
