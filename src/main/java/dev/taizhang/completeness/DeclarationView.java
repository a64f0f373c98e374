package dev.taizhang.completeness;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as clients see it.
 *
 * @param organization code of the organisation whose records are in
 * @param withdrawnAt since when it no longer holds; null while it does
 */
@Schema(name = "CompletenessDeclaration")
record DeclarationView(
        String id,
        String organization,
        String period,
        DeclarationState state,
        @Nullable String note,
        String declaredBy,
        Instant declaredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawReason) {

    static DeclarationView of(Declaration declaration, String code) {
        return new DeclarationView(
                declaration.id(),
                code,
                declaration.period(),
                declaration.state(),
                declaration.note(),
                declaration.declaredBy(),
                declaration.declaredAt(),
                declaration.withdrawnBy(),
                declaration.withdrawnAt(),
                declaration.withdrawReason());
    }
}
