package dev.taizhang.platform.web;

/** Paths of a feature whose bodies are files, which may be larger than any text; all other paths take texts alone. */
public interface FilePaths {

    /** Whether a body at this path is a file. */
    boolean takesFile(String path);

    /** Bytes of the largest one. */
    long largest();
}
