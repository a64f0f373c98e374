package dev.taizhang.access;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever of a planted branch a request can name, and for each what looks like it and is nothing. */
final class ForeignNames {

    private final List<Name> names = new ArrayList<>();

    /** What a name is made of. */
    enum Shape {
        ID,
        CODE,
        NUMBER,
        KEY,
        USERNAME,
        ORGANIZATION
    }

    /** @param kind of the thing, by its path */
    record Name(Shape shape, String kind, String word) {

        /** Like it in every character but the last, and nothing's. */
        String unlike() {
            return word.substring(0, word.length() - 1) + (word.endsWith("9") ? "8" : "9");
        }
    }

    ForeignNames(PlantedBranch branch, Staff foreign) {
        for (Map.Entry<String, String> one : branch.ids().entrySet()) {
            names.add(new Name(shape(one.getKey()), one.getKey(), one.getValue()));
        }
        // A file is as good as another.
        names.removeIf(name -> name.kind().endsWith("/attachments"));
        branch.keys().forEach((ledger, key) -> {
            names.add(new Name(Shape.KEY, ledger, key));
            String number = foreign.clerk()
                    .get(Entered.path(ledger) + "/" + branch.ids().get(ledger))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("number");
            names.add(new Name(Shape.NUMBER, ledger, number));
        });
        String code = foreign.as(Role.READER)
                .get("/api/v1/organizations/" + foreign.organization())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        names.add(new Name(Shape.ORGANIZATION, "organizations", code));
        names.add(new Name(Shape.ORGANIZATION, "organizations", closed(foreign)));
    }

    private static Shape shape(String kind) {
        return kind.equals("organizations")
                ? Shape.ORGANIZATION
                : kind.endsWith("/code") ? Shape.CODE : kind.startsWith("usernames") ? Shape.USERNAME : Shape.ID;
    }

    /** Id of an organisation that was closed before the days of which tests write. */
    private static String closed(Staff foreign) {
        String below = Staff.below(foreign.organization()).organization();
        int status = Entered.post(
                        foreign.as(Role.ADMIN),
                        "/api/v1/organizations/" + below + "/closure",
                        "*",
                        Map.of("activeTo", "2021-01-01"))
                .extract()
                .statusCode();
        if (status / 100 != 2) {
            throw new IllegalStateException("Closing was answered " + status);
        }
        return below;
    }

    List<Name> all() {
        return names;
    }

    List<Name> of(Shape shape) {
        return names.stream().filter(name -> name.shape() == shape).toList();
    }
}
