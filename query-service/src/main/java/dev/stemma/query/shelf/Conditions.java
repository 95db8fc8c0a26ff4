package dev.stemma.query.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What rows must fulfil, put together from what is asked for, so that PostgreSQL plans for nothing else.
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /// Adds a condition with the values of its question marks.
    public Conditions and(String condition, Object... bound) {
        all.add("(" + condition + ")");
        values.addAll(Arrays.asList(bound));
        return this;
    }

    /// Adds a condition when there is a value for it; each of its question marks stands for that value.
    public Conditions when(Optional<?> value, String condition) {
        value.ifPresent(wanted -> {
            all.add("(" + condition + ")");
            condition.chars().filter(mark -> mark == '?').forEach(mark -> values.add(wanted));
        });
        return this;
    }

    /// The clause, with a space on either side; nothing when there are no conditions.
    public String where() {
        return all.isEmpty() ? " " : " where " + String.join(" and ", all) + " ";
    }

    /// The values of the clause, then more.
    public Object[] values(Object... more) {
        List<Object> together = new ArrayList<>(values);
        together.addAll(Arrays.asList(more));
        return together.toArray();
    }
}
