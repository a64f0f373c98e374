package dev.taizhang.demodata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is loaded at start. */
@ConfigMapping(prefix = "taizhang")
interface LoadSettings {

    /**
     * {@code false}: nothing; {@code true}: the built-in year; anything else: a folder in the same format. Loaded once,
     * into a database without organisations.
     */
    @WithDefault("false")
    String demoData();
}
