package dev.taizhang.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not used cannot be turned against the service; what is used of cryptography stands in a list. */
class DangerousPartsTest {

    private static final Pattern ALGORITHM = Pattern.compile("getInstance\\(\\s*\"([^\"]+)\"");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([A-Za-z0-9-]+)` \\|");

    @Test
    void noRequestStartsAProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(House.ROOT + ".Taizhang")
                .should()
                .dependOnClassesThat(type(ProcessBuilder.class))
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(House.CLASSES);
    }

    @Test
    void nothingThatIsSentIsRunAsCodeLookedUpOrChoosesItsType() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.script..", "javax.naming..", "java.rmi..", "groovy.."))
                .orShould()
                .dependOnClassesThat(belongToAnyOf(ObjectInputStream.class, XMLDecoder.class))
                .check(House.CLASSES);
    }

    /** A parser that reads what it is sent would have to be told not to follow what is named in it. */
    @Test
    void noXmlIsRead() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom.."))
                .check(House.CLASSES);
    }

    @Test
    void nothingIsDrawnThatCouldBeGuessed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(Random.class, long.class)
                .orShould()
                .dependOnClassesThat(type(ThreadLocalRandom.class))
                .orShould()
                .callMethod(Math.class, "random")
                .check(House.CLASSES);
    }

    @Test
    void everyAlgorithmOfCryptographyStandsInItsList() throws IOException {
        Set<String> listed = matches(LISTED, Files.readString(Path.of("docs", "asvs.md")));
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches(ALGORITHM, read(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(listed, used);
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
