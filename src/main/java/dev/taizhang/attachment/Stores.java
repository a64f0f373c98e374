package dev.taizhang.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.util.Optional;

/** Sets up the store that is configured. */
@ApplicationScoped
class Stores {

    @Produces
    @ApplicationScoped
    AttachmentStore store(AttachmentSettings settings) throws IOException {
        return chosen(settings);
    }

    static AttachmentStore chosen(AttachmentSettings settings) throws IOException {
        Optional<AttachmentSettings.S3> s3 = settings.s3();
        return s3.isPresent()
                ? new S3Store(s3.get())
                : new LocalStore(settings.folder().resolve("kept"));
    }
}
