package dev.taizhang.shared;

/**
 * 统一社会信用代码, the 18-character code of an organisation, per GB 32100-2015; its inner organisation code (positions
 * 9 to 17) per GB 11714.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String INNER_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** Whether all characters belong to the alphabet and both check characters are right. */
    public static boolean isValid(String code) {
        if (code.length() != 18 || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return false;
        }
        return code.charAt(17) == checkCharacter(code) && code.charAt(16) == innerCheckCharacter(code);
    }

    /** GB 32100: 31 less the weighted sum modulo 31; a result of 31 stands for 0. */
    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: 11 less the weighted sum modulo 11; 10 is written X and 11 is written 0. */
    private static char innerCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += INNER_ALPHABET.indexOf(code.charAt(8 + i)) * INNER_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }
}
