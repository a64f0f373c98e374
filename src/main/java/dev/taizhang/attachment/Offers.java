package dev.taizhang.attachment;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a client says of a file before it sends it: its name and its media type. */
@ApplicationScoped
class Offers {

    /** Says nothing; some clients have nothing else to say. */
    private static final String ANYTHING = "application/octet-stream";

    private final Set<String> endings;

    /** @throws IllegalArgumentException for a type of the settings that the service cannot recognise */
    Offers(AttachmentSettings settings) {
        this.endings = new TreeSet<>();
        for (String ending : settings.types()) {
            String wanted = ending.strip().toLowerCase(Locale.ROOT);
            if (FileType.withEnding(wanted).isEmpty()) {
                throw new IllegalArgumentException("taizhang.attachments.types names an unknown type: " + wanted);
            }
            endings.add(wanted);
        }
    }

    /**
     * The type a file must be of.
     *
     * @param declared the header {@code Content-Type}; null or {@code application/octet-stream} where it says nothing
     * @throws Problem with all that is wrong with either
     */
    FileType typeOf(String name, @Nullable String declared) {
        Faults faults = new Faults();
        FileNames.check(name, faults);
        String ending = FileNames.ending(name).toLowerCase(Locale.ROOT);
        Optional<FileType> type = endings.contains(ending) ? FileType.withEnding(ending) : Optional.empty();
        if (type.isEmpty() && faults.none()) {
            faults.add("/name", "FILE_TYPE_NOT_ALLOWED", endings);
        }
        String said = bare(declared);
        if (type.isPresent() && !said.equals(ANYTHING) && !type.get().mayBeDeclared(said)) {
            faults.add("/Content-Type", "MEDIA_TYPE_MISMATCH", said, type.get().mediaType());
        }
        if (!faults.none()) {
            throw Problem.invalidParameters(faults);
        }
        return type.orElseThrow();
    }

    private static String bare(@Nullable String declared) {
        return declared == null || declared.isBlank()
                ? ANYTHING
                : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
