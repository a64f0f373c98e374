package dev.taizhang.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.Collator;
import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not used cannot be turned against the service; what is used of cryptography stands in a list. */
class DangerousPartsTest {

    /** Packages whose classes make algorithms by name. */
    private static final String[] CRYPTOGRAPHY = {"javax.crypto..", "java.security..", "javax.net.ssl.."};

    private static final String MAKER = "getInstance";

    /** By the name of a class of Java that is imported, and what is asked of it; a text or the name of a constant. */
    private static final Pattern MADE = Pattern.compile("\\b([A-Z]\\w*)\\s*\\.\\s*getInstance\\(\\s*([^,)]*)");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([A-Za-z0-9-]+)` \\|");

    @Test
    void noRequestStartsAProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(House.ROOT + ".Taizhang")
                .should()
                .dependOnClassesThat(type(ProcessBuilder.class))
                .orShould()
                .accessTargetWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
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
                .dependOnClassesThat(belongToAnyOf(ThreadLocalRandom.class, SplittableRandom.class))
                .orShould()
                .callMethod(Math.class, "random")
                .check(House.CLASSES);
    }

    @Test
    void everyAlgorithmOfCryptographyStandsInItsList() throws IOException {
        assertEquals(listed(), uses().stream().map(Use::algorithm).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is made in a way that the sources do not show, as by a reference to a method, would be in no list. */
    @Test
    void everyUseOfCryptographyIsSeenInTheSources() throws IOException {
        Map<String, Long> compiled = House.CLASSES.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getName().equals(MAKER))
                .filter(access -> resideInAnyPackage(CRYPTOGRAPHY).test(access.getTargetOwner()))
                .map(access -> access.getTargetOwner().getSimpleName())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertEquals(compiled, uses().stream().collect(Collectors.groupingBy(Use::type, Collectors.counting())));
    }

    @Test
    void whatIsMadeByAnythingButATextOrAConstantIsOnNoList() {
        String constant = "String NAME = \"AES\"; Cipher.getInstance(NAME, \"Of\")";
        assertEquals(List.of(new Use("Cipher", "AES")), uses(constant));
        for (String hidden : List.of("name", "NAME", "settings.cipher()", "\"A\" + MODE")) {
            String source = "Cipher.getInstance(" + hidden + ")";
            assertFalse(uses(source).getFirst().algorithm().matches("[A-Za-z0-9-]+"), source);
        }
    }

    /** An algorithm that a class of Java makes. */
    private record Use(String type, String algorithm) {}

    private static List<Use> uses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> uses(read(file)).stream())
                    .toList();
        }
    }

    private static List<Use> uses(String source) {
        return MADE.matcher(source)
                .results()
                .filter(made -> !made.group(1).equals(Collator.class.getSimpleName()))
                .map(made -> new Use(made.group(1), algorithm(made.group(2).strip(), source)))
                .toList();
    }

    /** A text as it is, a constant of the same source by what it holds, and anything else as what cannot be listed. */
    private static String algorithm(String named, String source) {
        Matcher text = TEXT.matcher(named);
        if (text.matches()) {
            return text.group(1);
        }
        Matcher constant = Pattern.compile("String " + Pattern.quote(named) + " = \"([^\"]*)\";")
                .matcher(source);
        return constant.find() ? constant.group(1) : "made of " + named;
    }

    private static Set<String> listed() throws IOException {
        return LISTED.matcher(Files.readString(Path.of("docs", "asvs.md")))
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
