package dev.taizhang.attachment;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.platform.web.FilePaths;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Where files come in, whose bodies may be larger than all others. */
@ApplicationScoped
class UploadPaths implements FilePaths {

    private static final Pattern PATH = Pattern.compile(Pattern.quote(Ledger.ROOT) + "[^/]+/[^/]+/attachments/?");

    private final long largest;

    UploadPaths(AttachmentSettings settings) {
        this.largest = settings.maxSize().asLongValue();
    }

    @Override
    public boolean takesFile(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public long largest() {
        return largest;
    }
}
