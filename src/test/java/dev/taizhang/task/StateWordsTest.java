package dev.taizhang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.actionitem.ActionItemState;
import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.riskcheck.FindingState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refusal names the state in the language of the client: no state is shown to people as a bare code. */
class StateWordsTest {

    /** Tables show the states of records in words of any workflow, forms and refusals in those of one. */
    @Test
    void aStateOfAFindingOrAnActionItemHasOneWord() throws IOException {
        Properties labels = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src", "main", "resources", "messages", "labels_zh.properties"))) {
            labels.load(reader);
        }
        for (Enum<?> state : Stream.<Enum<?>>concat(
                        Stream.of(FindingState.values()), ActionItemState.machine().states().stream())
                .toList()) {
            Word word = Word.of(state);
            String anywhere = labels.getProperty("word." + word.code());
            assertEquals(anywhere, labels.getProperty(word.group() + "." + word.code(), anywhere), word.toString());
        }
    }

    @Test
    void everyStateOfEveryWorkflowHasAChineseWord() throws IOException {
        Properties labels = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src", "main", "resources", "messages", "labels_zh.properties"))) {
            labels.load(reader);
        }
        Set<String> bare = new TreeSet<>();
        for (Machine<?, ?> machine : WorkflowsInContract.ALL) {
            for (Enum<?> state : machine.states()) {
                Word word = Word.of(state);
                if (!labels.containsKey(word.group() + "." + word.code())
                        && !labels.containsKey("word." + word.code())) {
                    bare.add(machine.name() + " " + state);
                }
            }
        }
        assertEquals(Set.of(), bare);
    }
}
