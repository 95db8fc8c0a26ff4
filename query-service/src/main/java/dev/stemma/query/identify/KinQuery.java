package dev.stemma.query.identify;

import dev.stemma.philology.overlap.Fingerprint;
import dev.stemma.philology.overlap.Kinship;
import dev.stemma.philology.overlap.Profile;
import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.identify.IdentificationView.StoryRef;
import dev.stemma.query.identify.IdentificationView.TraditionRef;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Postings;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the articles that share text with one that is not in the library.
@ApplicationScoped
class KinQuery {

    private static final Postings TEXTS = new Postings("fingerprint_key");

    /// As many wordings are judged at most, those that share most keys, rare keys first.
    private static final int CANDIDATES = 40;

    /// As many of those that share text with a long text are judged at most.
    private static final int CANDIDATES_OF_LONG = 8;

    private static final int LONG = 60_000;

    private final Library library;

    KinQuery(Library library) {
        this.library = library;
    }

    /// The kin of a text, the closest first.
    List<Kin> of(String text) {
        Integer[] keys = Arrays.stream(Fingerprint.of(text)).boxed().toArray(Integer[]::new);
        if (keys.length == 0) {
            return List.of();
        }
        Profile profile = Profile.of(text);
        int most = text.length() > LONG ? CANDIDATES_OF_LONG : CANDIDATES;
        List<Kin> kin = new ArrayList<>();
        for (Kin candidate : library.write(shelf -> candidates(shelf, keys, profile, most))) {
            if (candidate.kinship().related()) {
                kin.add(candidate);
            }
        }
        kin.sort(Kin.CLOSEST_FIRST);
        return kin;
    }

    private static List<Kin> candidates(Shelf shelf, Integer[] keys, Profile profile, int most) {
        UUID[] wordings = TEXTS.sharing(shelf, "unnest(?) as mine (key)", keys, Fingerprint.LEAST_SHARED, most)
                .toArray(UUID[]::new);
        return shelf.list(
                "select " + ArticleQuery.COLUMNS
                        + ", text from article where id in (select representative from wording where id = any(?))",
                row -> {
                    String text = row.getString("text");
                    return new Kin(ArticleQuery.summary(row), text, Kinship.between(profile, Profile.of(text)));
                },
                (Object) wordings);
    }

    /// A story as an answer names it.
    Optional<StoryRef> story(UUID id) {
        return library.write(shelf -> shelf.first(
                "select id, title from story where id = ?",
                row -> new StoryRef(row.getObject("id", UUID.class), row.getString("title")),
                id));
    }

    /// A tradition as an answer names it.
    Optional<TraditionRef> tradition(UUID id) {
        return library.write(shelf -> shelf.first(
                "select id, credit, witness_count from tradition where id = ?",
                row -> new TraditionRef(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getString("credit")),
                        row.getInt("witness_count")),
                id));
    }
}
