package dev.stemma.query.bearer;

import java.util.UUID;

/// That an article names one of the bearers of a name, and what it tells of this one.
public final class Sighting {

    private final UUID article;
    private final UUID wording;
    private final Context context;

    private Sighting(UUID article, UUID wording, Context context) {
        this.article = article;
        this.wording = wording;
        this.context = context;
    }

    /// What an article tells of one whom it names.
    ///
    /// @param which the number of the one among those named
    public static Sighting of(Reading reading, int which) {
        return new Sighting(reading.article(), reading.wording(), Context.of(reading, which));
    }

    public UUID article() {
        return article;
    }

    UUID wording() {
        return wording;
    }

    Context context() {
        return context;
    }
}
