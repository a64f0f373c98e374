package dev.taizhang.attachment;

import dev.taizhang.ledger.AddedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the ledgers which of their records files have been attached to. */
@ApplicationScoped
class FilesOfRecords implements AddedFiles {

    private final AttachmentRepository repository;

    FilesOfRecords(AttachmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public String areThereSince(String recordId, String after) {
        return "exists (select 1 from Attachment file where file.recordId = " + recordId
                + " and file.removedIn is null and file.uploadedAt > " + after + ")";
    }

    @Override
    public Map<String, List<AddedFile>> of(Collection<String> recordIds) {
        return repository.ofRecords(recordIds).stream()
                .collect(Collectors.groupingBy(
                        Attachment::recordId, Collectors.mapping(FilesOfRecords::added, Collectors.toList())));
    }

    private static AddedFile added(Attachment file) {
        return new AddedFile(file.name(), file.sha256(), file.uploadedBy(), file.uploadedAt());
    }
}
