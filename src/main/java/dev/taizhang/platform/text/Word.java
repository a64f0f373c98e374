package dev.taizhang.platform.text;

/**
 * A code of the wire as people read it: its text is {@code labels.<group>.<code>}, or {@code labels.word.<code>} where
 * the code means the same wherever it stands.
 *
 * @param group what the code is one of, as {@code obligationState}; empty for anything
 */
public record Word(String group, String code) {

    /** Of a constant, in the group of its type. */
    public static Word of(Enum<?> constant) {
        return new Word(groupOf(constant.getDeclaringClass()), constant.name());
    }

    /** The group of an enum: its name, as a member of that name would be written. */
    public static String groupOf(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
