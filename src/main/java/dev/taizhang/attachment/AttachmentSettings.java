package dev.taizhang.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
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
}
