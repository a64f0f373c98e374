package dev.taizhang.attachment;

import dev.taizhang.shared.Ids;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Keeps files in a bucket of a store that speaks as Amazon S3 does. */
final class S3Store implements AttachmentStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(AttachmentSettings.S3 settings) {
        this.bucket = settings.bucket();
        this.prefix = settings.prefix().orElse("taizhang/");
        this.client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region().orElse("us-east-1")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                // What only Amazon's own store understands is left out.
                .serviceConfiguration(service -> service.pathStyleAccessEnabled(
                                settings.pathStyle().orElse(true))
                        .chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Override
    public void place(String id, Path received) throws IOException {
        asked(() -> client.putObject(object -> object.bucket(bucket).key(key(id)), RequestBody.fromFile(received)));
    }

    @Override
    public void remove(String id) throws IOException {
        asked(() -> client.deleteObject(object -> object.bucket(bucket).key(key(id))));
    }

    @Override
    public InputStream read(String id, long from, long count) throws IOException {
        String range = "bytes=" + from + "-" + (from + count - 1);
        return new Passing(asked(() ->
                client.getObject(object -> object.bucket(bucket).key(key(id)).range(range))));
    }

    @Override
    public void each(Consumer<Kept> visitor) throws IOException {
        asked(() -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                    .filter(object -> Ids.isOne(object.key().substring(prefix.length())))
                    .forEach(object ->
                            visitor.accept(new Kept(object.key().substring(prefix.length()), object.lastModified())));
            return true;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String id) {
        if (!Ids.isOne(id)) {
            throw new IllegalArgumentException("Not an id");
        }
        return prefix + id;
    }

    private interface Question<T> {
        T ask();
    }

    private static <T> T asked(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (SdkException e) {
            throw new IOException("The attachment store refused or did not answer", e);
        }
    }

    /** A reader that goes away early must not make us read the rest. */
    private static final class Passing extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> content;
        private boolean ended;

        Passing(ResponseInputStream<GetObjectResponse> content) {
            super(content);
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            ended |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                super.close();
            } else {
                content.abort();
            }
        }
    }
}
