package dev.taizhang.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;

/** Sets up the store that is configured. */
@ApplicationScoped
class Stores {

    @Produces
    @ApplicationScoped
    AttachmentStore store(AttachmentSettings settings) throws IOException {
        return new LocalStore(settings.folder().resolve("kept"));
    }
}
