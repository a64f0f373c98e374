import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import java.util.stream.Collectors;

/** The body of a Javadoc comment as one line of Markdown; block tags are left out. */
final class JavadocText {

    private JavadocText() {}

    /** Empty if there is no comment. */
    static String of(DocCommentTree comment) {
        return comment == null
                ? ""
                : comment.getFullBody().stream()
                        .map(JavadocText::part)
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String part(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
            case LinkTree link -> "`" + link.getReference().getSignature().replaceFirst("^.*#", "") + "`";
            case StartElementTree _ -> " ";
            case EntityTree entity -> "&" + entity.getName() + ";";
            default -> "";
        };
    }
}
