package dev.taizhang.attachment;

import dev.taizhang.ledger.AddedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells the ledgers which of their records files have been attached to. */
@ApplicationScoped
class FilesOfRecords implements AddedFiles {

    private final AttachmentRepository repository;

    FilesOfRecords(AttachmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean since(String recordId, Instant after) {
        return repository.anyOf(recordId, after);
    }

    @Override
    public List<AddedFile> of(String recordId) {
        return repository.ofRecord(recordId).stream()
                .map(file -> new AddedFile(file.name(), file.sha256(), file.uploadedBy(), file.uploadedAt()))
                .toList();
    }
}
