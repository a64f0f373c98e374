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

    /**
     * Whether the accounts of the demonstration, whose password is published, are made along with the loaded year. Only
     * on the embedded database, unless said otherwise.
     */
    @WithDefault("false")
    boolean demoAccounts();
}
