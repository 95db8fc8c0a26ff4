package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// A name as it is written.
///
/// @param apart the correction by which it means another in some articles than elsewhere: there it is a name of
///     its own
public record NameForm(MentionType kind, String form, Optional<UUID> apart) implements Comparable<NameForm> {

    /// Longer names are cut: no name that means anyone is as long.
    private static final int LONGEST = 300;

    public NameForm {
        form = form.strip();
        if (form.length() > LONGEST) {
            form = form.substring(0, Character.isHighSurrogate(form.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                    .strip();
        }
    }

    /// A name that means the same wherever it stands.
    public NameForm(MentionType kind, String form) {
        this(kind, form, Optional.empty());
    }

    @Override
    public int compareTo(NameForm other) {
        return Comparator.comparing(NameForm::kind)
                .thenComparing(NameForm::form)
                .thenComparing(name -> name.apart().map(UUID::toString).orElse(""))
                .compare(this, other);
    }
}
