package dev.taizhang.organization;

/** What other rooms need to show an organisation. */
public record OrganizationName(String id, String code, String name, String shortName) {}
