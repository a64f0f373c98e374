package dev.taizhang.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Settings of attachments. */
@ConfigMapping(prefix = "taizhang.attachments")
public interface AttachmentSettings {

    /**
     * Where files are received, and kept unless another store is configured. Several replicas without another store share
     * one folder.
     */
    @WithDefault("${taizhang.data-dir}/attachments")
    Path folder();

    /** The largest file that is taken. */
    @WithDefault("50M")
    MemorySize maxSize();

    /** How many files go with one version of a record at most. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int maxPerRecord();

    /** Endings of the names of files that are taken; each is one that the service can recognise by its content. */
    @WithDefault("pdf,ofd,doc,docx,wps,xls,xlsx,et,ppt,pptx,dps,odt,ods,odp,csv,txt,jpg,jpeg,png,gif,bmp,tif,tiff,webp")
    Set<String> types();

    /** A store that speaks as Amazon S3 does, instead of the folder; files are still received in the folder first. */
    Optional<S3> s3();

    /** Where that store is, and who asks it. */
    interface S3 {

        /** Its address, as {@code https://store.example:9000}. */
        URI endpoint();

        /** The bucket, which is there already. */
        String bucket();

        // What has a default here would make the store look configured where nothing is said of it.

        /** What the keys of all files begin with; {@code taizhang/} if not said. Nothing else lies below it. */
        Optional<String> prefix();

        /** Region that requests are signed for; {@code us-east-1} if not said. Most stores of one's own take any. */
        Optional<String> region();

        /** Name under which that store knows the service. */
        String accessKey();

        /** What proves that name; best given as an environment variable. */
        String secretKey();

        /** Whether the bucket stands in the path and not in the name of the host; it does if not said. */
        Optional<Boolean> pathStyle();
    }
}
