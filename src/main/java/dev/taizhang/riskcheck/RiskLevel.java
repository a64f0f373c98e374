package dev.taizhang.riskcheck;

/** How grave a risk is, from its rating: likelihood times impact, each 1 to 5. */
enum RiskLevel {
    /** Rated 1 to 4. */
    LOW(4),
    /** Rated 5 to 9. */
    MEDIUM(9),
    /** Rated 10 to 16. */
    HIGH(16),
    /** Rated 20 or 25. */
    CRITICAL(25);

    private final int highest;

    RiskLevel(int highest) {
        this.highest = highest;
    }

    static RiskLevel of(int rating) {
        for (RiskLevel level : values()) {
            if (rating <= level.highest) {
                return level;
            }
        }
        throw new IllegalArgumentException("A rating is at most 25: " + rating);
    }
}
