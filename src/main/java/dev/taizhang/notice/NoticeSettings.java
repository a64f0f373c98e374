package dev.taizhang.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Notices to other systems. Off until there is an address that they may go to. */
@ConfigMapping(prefix = "taizhang.notices")
public interface NoticeSettings {

    /**
     * Where webhooks may go: {@code https://host} or {@code https://host:port}. Such a host must lie outside of the own
     * network: each time, before anything is sent, its name is resolved, and loopback, private, link-local and other
     * special addresses are refused.
     */
    Optional<List<String>> targets();

    /**
     * Where webhooks may go inside the own network, whatever the address: {@code https://host}, {@code http://host:port};
     * {@code *} for any port.
     */
    Optional<List<String>> insideTargets();

    /**
     * Domains of the addresses that notices may be mailed to, as {@code example.gov.cn}; those below them are not meant.
     * The server for outgoing mail is set by {@code QUARKUS_MAILER_…}.
     */
    Optional<List<String>> mailDomains();

    /**
     * What the secrets of subscribers are made from: 32 characters or more, drawn at random, the same for all replicas.
     * Needed where there is a target. Another one makes all subscribers' secrets invalid: what waits is kept until each
     * has been given a new one.
     */
    Optional<String> secret();

    /** For how long the secret before a new one signs too. */
    @WithDefault("P1D")
    Duration secretOverlap();

    /** How often it is looked whether there is anything to deliver. */
    Duration deliveredEvery();

    /** How many office days before a day on which something is due subscribers are reminded of it, each once. */
    @WithDefault("7,1")
    List<@Min(0) @Max(60) Integer> remindBefore();

    /** How many office days after such a day subscribers are told who has still not reported, each once. */
    @WithDefault("1,7")
    List<@Min(1) @Max(60) Integer> remindAfter();

    /** How often it is looked whether there is anything to remind of. */
    Duration remindedEvery();

    /**
     * How often at most within a day duties, items of plans and periods to be declared are looked at for that: all of them are
     * evaluated then. Where nothing was recorded since, they are not.
     */
    @WithDefault("PT1H")
    Duration remindedOfAllEvery();

    /** How many subscribers are delivered to at the same time by one process. */
    @WithDefault("8")
    @Min(1)
    @Max(64)
    int atOnce();

    /** For how long a receiver may take to answer, connecting included. */
    @WithDefault("PT10S")
    Duration timeout();

    /**
     * After so many vain attempts a notice becomes a dead letter; by default the first one after about a day, and those
     * behind it, which wait for it, one after another later.
     */
    @WithDefault("16")
    @Min(1)
    int attempts();

    /** Wait after the first vain attempt; it doubles with each further one. A random part of up to half is left out. */
    @WithDefault("PT10S")
    Duration firstDelay();

    /** The longest wait between two attempts. */
    @WithDefault("PT6H")
    Duration longestDelay();

    /** How long a delivered notice can still be looked at. */
    @WithDefault("P7D")
    Duration deliveredKept();

    /**
     * How long a dead letter is kept for another attempt. What waits for so long without being tried becomes a dead letter,
     * too.
     */
    @WithDefault("P180D")
    Duration deadLettersKept();

    /** How long the rows of the feed are kept after notices were made of them. */
    @WithDefault("P30D")
    Duration feedKept();

    /** How many subscriptions that are not disabled each organisation may have at most. */
    @WithDefault("50")
    @Min(1)
    @Max(2000)
    int mostSubscriptions();

    /** Address under which people and systems reach this service, as {@code https://ledger.example}; put before links. */
    Optional<String> linkBegin();
}
