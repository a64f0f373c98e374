package dev.taizhang.attachment;

import dev.taizhang.attachment.Attachment.Arrival;
import dev.taizhang.attachment.Spool.Received;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.json.BodyDigest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/** The way of a file in and out. Its bytes pass by; none of them is held for longer than it takes to hand it on. */
@ApplicationScoped
class Transfers {

    private static final Logger LOG = Logger.getLogger(Transfers.class);

    private final Attachments attachments;
    private final Offers offers;
    private final Spool spool;
    private final AttachmentStore store;
    private final StoreSweep sweep;
    private final Idempotency idempotency;
    private final BodyDigest digest;
    private final Preconditions preconditions;

    Transfers(
            Attachments attachments,
            Offers offers,
            Spool spool,
            AttachmentStore store,
            StoreSweep sweep,
            Idempotency idempotency,
            BodyDigest digest,
            Preconditions preconditions) {
        this.attachments = attachments;
        this.offers = offers;
        this.spool = spool;
        this.store = store;
        this.sweep = sweep;
        this.idempotency = idempotency;
        this.digest = digest;
        this.preconditions = preconditions;
    }

    /** Takes a file in: received, recognised, kept, and only then written down. */
    Response upload(Ledger<?> ledger, String id, String name, HttpHeaders headers, InputStream body) {
        FileType type = beforeReceiving(ledger, id, name, headers, body);
        try (Received received = spool.receive(body)) {
            requireContent(received, type);
            digest.take(received.sha256());
            Arrival arrival = new Arrival(Ids.next(), name, type.mediaType(), received.size(), received.sha256());
            store.place(arrival.id(), received.file());
            sweep.now();
            return writtenDown(ledger, id, arrival);
        } catch (IOException e) {
            throw unavailable("A file could not be kept", e);
        }
    }

    /** Gives a file out, whole or the part that is asked for; or only what would be said of it. */
    Response download(Ledger<?> ledger, String id, String attachmentId, HttpHeaders headers, String method) {
        Attachment attachment = attachments.get(ledger, id, attachmentId);
        String etag = Attachments.etag(attachment);
        if (preconditions.notModified(etag)) {
            return Answers.notModified(etag);
        }
        Optional<ByteRange> part = ByteRange.of(
                headers.getHeaderString("Range"), headers.getHeaderString("If-Range"), etag, attachment.size());
        ByteRange sent = part.orElse(new ByteRange(0, attachment.size()));
        try {
            Response.ResponseBuilder answer = Response.status(part.isPresent() ? 206 : 200)
                    .entity(content(attachment.id(), sent, method))
                    .type(attachment.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, sent.count())
                    .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(attachment.name()))
                    .header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .header("Accept-Ranges", "bytes");
            part.ifPresent(range -> answer.header("Content-Range", range.of(attachment.size())));
            return answer.build();
        } catch (IOException e) {
            throw unavailable("A file could not be read", e);
        }
    }

    private @Nullable Object content(String id, ByteRange part, String method) throws IOException {
        Optional<Path> file = store.file(id);
        if (file.isPresent()) {
            return new PathPart(file.get(), part.from(), part.count());
        }
        // In answer to HEAD nobody would read what is opened here, nor close it.
        return method.equals(HttpMethod.HEAD) ? null : store.read(id, part.from(), part.count());
    }

    /** Takes a file off its record. */
    void remove(Ledger<?> ledger, String id, String attachment) {
        if (attachments.remove(ledger, id, attachment, preconditions::requireMatch)) {
            forget(attachment);
        }
    }

    private FileType beforeReceiving(Ledger<?> ledger, String id, String name, HttpHeaders headers, InputStream body) {
        try {
            attachments.requireOpen(ledger, id);
            return offers.typeOf(name, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        } catch (Problem refusal) {
            spool.discard(body);
            throw refusal;
        }
    }

    private static void requireContent(Received received, FileType type) throws IOException {
        Faults faults = new Faults();
        if (received.size() == 0) {
            faults.add("", "EMPTY_FILE");
            throw Problem.invalid(faults);
        }
        String found = Recognition.of(received.file());
        if (!found.equals(type.content())) {
            faults.add("", "CONTENT_MISMATCH", found, type.mediaType());
            throw Problem.invalid(faults);
        }
    }

    private Response writtenDown(Ledger<?> ledger, String id, Arrival arrival) {
        try {
            return idempotency.once(() -> {
                AttachmentView added = attachments.add(ledger, id, arrival);
                return Answers.created(added.href(), added, ETags.strong(added.sha256()));
            });
        } finally {
            // Refused, rolled back, or answered before: what became of the transaction is only known from its row.
            if (attachments.known(List.of(arrival.id())).isEmpty()) {
                forget(arrival.id());
            }
        }
    }

    private void forget(String id) {
        try {
            store.remove(id);
        } catch (IOException e) {
            LOG.warnf(e, "The file %s, which nothing refers to, could not be removed; it will be swept", id);
        }
    }

    private static Problem unavailable(String what, IOException cause) {
        LOG.error(what, cause);
        return Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
    }
}
