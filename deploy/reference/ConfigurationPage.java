import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Prints the configuration reference. Whatever carries {@code @ConfigMapping} below the sources is in it, with its Javadoc;
 * what the framework and the scripts read is declared in a list beside this file. A member without Javadoc is refused.
 *
 * <p>{@code java ConfigurationPage.java <src/main> <other settings>}
 */
final class ConfigurationPage {

    /** Last words of the names of what is to be kept from people. */
    private static final Pattern SECRET = Pattern.compile(
            "(^|[.-])(password|secret|secret-key|api-key|private-key|token|passphrase|credentials?|salt|pepper)$");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z0-9.-]+)(?::[^}]*)?}");

    private final DocTrees trees;
    private final Map<String, TreePath> types = new TreeMap<>();
    private final Properties set = new Properties();
    private final Map<String, List<Setting>> sections = new TreeMap<>();
    private final Map<String, Setting> known = new LinkedHashMap<>();

    private record Setting(String key, String type, String fallback, boolean secret, String meaning) {

        String row() {
            return "| `%s` | %s | %s | %s | %s |"
                    .formatted(variable(key), type, fallback, secret ? "yes" : "", meaning.replace("|", "\\|"));
        }
    }

    private ConfigurationPage(Path sources) throws IOException {
        try (Reader reader = Files.newBufferedReader(sources.resolve("resources/application.properties"))) {
            set.load(reader);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(rooms(sources)));
            trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Types().scan(unit, null);
            }
            for (TreePath type : List.copyOf(types.values())) {
                Declared.annotation(leaf(type).getModifiers().getAnnotations(), "ConfigMapping")
                        .ifPresent(mapping -> section(type, Declared.argument(mapping, "prefix")));
            }
        }
    }

    public static void main(String... arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try {
            new ConfigurationPage(Path.of(arguments[0])).print(out, Path.of(arguments[1]));
        } catch (IllegalArgumentException e) {
            System.err.println("taizhang: " + e.getMessage());
            System.exit(1);
        }
        out.flush();
    }

    /** All files of the packages in which something is configured: groups may be types of their own. */
    private static List<Path> rooms(Path sources) throws IOException {
        try (Stream<Path> all = Files.walk(sources.resolve("java"))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            Set<Path> rooms = new HashSet<>();
            for (Path file : files) {
                if (Files.readString(file).contains("@ConfigMapping")) {
                    rooms.add(file.getParent());
                }
            }
            return files.stream()
                    .filter(file -> rooms.contains(file.getParent()))
                    .toList();
        }
    }

    private final class Types extends TreePathScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.put(type.getSimpleName().toString(), getCurrentPath());
            return super.visitClass(type, nothing);
        }
    }

    private void section(TreePath type, String prefix) {
        List<Setting> settings = new ArrayList<>();
        members(type, prefix, false, settings);
        sections.merge(
                meaning(type).replaceFirst("\\.( .*)?$", ""),
                settings,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    private void members(TreePath type, String prefix, boolean optional, List<Setting> settings) {
        for (Tree member : leaf(type).getMembers()) {
            if (member instanceof MethodTree method
                    && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)
                    && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                member(new TreePath(type, method), method, prefix, optional, settings);
            }
        }
    }

    private void member(TreePath path, MethodTree method, String prefix, boolean optional, List<Setting> settings) {
        String returned = method.getReturnType().toString().replaceAll("@\\w+(\\([^)]*\\))? ?", "");
        boolean mayMiss = optional || returned.startsWith("Optional");
        String key = Declared.key(method, prefix) + (returned.startsWith("Map<") ? ".<name>" : "");
        String inner = returned.replaceAll("^(?:(?:Optional|Map|List|Set|Secret)<(?:String, )?)+|>+$", "");
        TreePath group = types.get(inner);
        if (group != null && leaf(group).getKind() == Tree.Kind.INTERFACE) {
            members(group, key, mayMiss, settings);
            return;
        }
        String fallback = fallback(method, key, mayMiss);
        Setting setting = new Setting(
                key,
                typeName(returned, inner) + Declared.range(method),
                fallback,
                returned.contains("Secret<") || SECRET.matcher(key).find(),
                documented(path, method));
        // A key that two rooms read is told in the words of the one that says more.
        Setting other = known.get(key);
        if (other == null || other.meaning().length() < setting.meaning().length()) {
            known.put(key, setting);
        }
        if (other == null) {
            settings.add(setting);
        }
    }

    private String documented(TreePath path, MethodTree method) {
        String text = meaning(path);
        if (text.isEmpty()) {
            ClassTree type = (ClassTree) path.getParentPath().getLeaf();
            throw new IllegalArgumentException("The setting " + type.getSimpleName() + "." + method.getName()
                    + " has no Javadoc; say what it means, for the configuration reference.");
        }
        return text;
    }

    private String fallback(MethodTree method, String key, boolean optional) {
        String value = set.getProperty(key);
        if (value == null) {
            value = Declared.annotation(method.getModifiers().getAnnotations(), "WithDefault")
                    .map(given -> Declared.argument(given, "value"))
                    .orElse(null);
        }
        if (value == null) {
            return optional ? "unset" : "**none: must be set**";
        }
        return shown(value);
    }

    private static String shown(String value) {
        String plain =
                EXPRESSION.matcher(value).replaceAll(found -> Matcher.quoteReplacement("$" + variable(found.group(1))));
        return "`" + plain + "`";
    }

    private String typeName(String returned, String inner) {
        TreePath own = types.get(inner);
        String one = own != null && leaf(own).getKind() == Tree.Kind.ENUM
                ? "one of " + Declared.constants(leaf(own))
                : Declared.plainName(inner);
        return returned.contains("List<") || returned.contains("Set<") ? one + ", several with commas" : one;
    }

    private String meaning(TreePath path) {
        return JavadocText.of(trees.getDocCommentTree(path));
    }

    private static ClassTree leaf(TreePath type) {
        return (ClassTree) type.getLeaf();
    }

    /** How an environment names a key: whatever is no letter or digit is an underscore. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }

    private void print(PrintStream out, Path others) throws IOException {
        out.print("""
                # Configuration

                Written from the sources by `make contract`; not to be edited.

                Every setting is an environment variable. The same may stand in `config/application.properties` beside
                the folder that the service is started in, there as its key: `TAIZHANG_DATA_DIR` is `taizhang.data-dir`. An environment
                variable comes before the file. What is marked as secret belongs in neither a command line nor an image; it is
                never logged. A value that does not fit its type stops the start with a line that names the key.
                """);
        sections.forEach((title, settings) -> table(out, title, settings));
        List<Setting> listed = new ArrayList<>();
        String title = "";
        for (String line : Files.readAllLines(others)) {
            if (line.startsWith("# ")) {
                table(out, title, listed);
                listed.clear();
                title = line.substring(2);
            } else if (!line.isBlank()) {
                listed.add(listed(line.split("\\t", -1)));
            }
        }
        table(out, title, listed);
    }

    /** A line of the list: key or variable, type, default unless the service has its own, whether secret, meaning. */
    private Setting listed(String... cells) {
        String own = set.getProperty(cells[0]);
        String fallback = cells[2].isEmpty() ? "unset" : shown(cells[2]);
        return new Setting(
                cells[0], cells[1], own == null ? fallback : shown(own), cells[3].equals("secret"), cells[4]);
    }

    private void table(PrintStream out, String title, List<Setting> settings) {
        if (settings.isEmpty()) {
            return;
        }
        out.println("\n## " + title + "\n");
        out.println("| Variable | Type | Default | Secret | Meaning |");
        out.println("|---|---|---|---|---|");
        settings.forEach(setting ->
                out.println(known.getOrDefault(setting.key(), setting).row()));
    }
}
