package dev.taizhang.article;

/** Level of the media that picked an article up, the highest first. */
public enum Level {
    NATIONAL,
    PROVINCE,
    CITY,
    DISTRICT,
    COUNTY
}
