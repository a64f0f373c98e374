package dev.taizhang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.workflow.Machine;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A refusal names the state in the language of the client: no state is shown to people as a bare code. */
class StateWordsTest {

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
