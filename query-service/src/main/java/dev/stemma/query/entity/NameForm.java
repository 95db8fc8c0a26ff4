package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import java.util.Comparator;

/// A name as it is written.
public record NameForm(MentionType kind, String form) implements Comparable<NameForm> {

    /// Longer names are cut: no name that means anyone is as long.
    private static final int LONGEST = 300;

    public NameForm {
        form = form.strip();
        if (form.length() > LONGEST) {
            form = form.substring(0, Character.isHighSurrogate(form.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                    .strip();
        }
    }

    @Override
    public int compareTo(NameForm other) {
        return Comparator.comparing(NameForm::kind)
                .thenComparing(NameForm::form)
                .compare(this, other);
    }
}
