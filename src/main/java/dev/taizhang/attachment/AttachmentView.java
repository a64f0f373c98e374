package dev.taizhang.attachment;

import java.time.Instant;

/**
 * A file that goes with a record.
 *
 * @param name as it was given, with its ending
 * @param mediaType of what is in it, as it was recognised
 * @param size in bytes
 * @param sha256 of its bytes, 64 hexadecimal digits; its entity tag, too
 * @param version of the record it was added in
 * @param href where the file itself is
 */
public record AttachmentView(
        String id,
        String name,
        String mediaType,
        long size,
        String sha256,
        int version,
        String uploadedBy,
        Instant uploadedAt,
        String href) {

    static AttachmentView of(Attachment attachment, String path) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedIn(),
                attachment.uploadedBy(),
                attachment.uploadedAt(),
                path + "/" + attachment.id());
    }
}
