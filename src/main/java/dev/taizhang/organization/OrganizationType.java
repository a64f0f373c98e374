package dev.taizhang.organization;

/** What kind of unit an organisation is. */
public enum OrganizationType {
    BUREAU,
    PARTY_COMMITTEE,
    BRANCH,
    DEPARTMENT,
    UNIT,
    STATION
}
