package dev.stemma.query.identify;

import dev.stemma.philology.overlap.Kinship;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.article.ArticleView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// An article that shares text with the one asked about.
record Kin(ArticleView.Summary article, String text, Kinship kinship) {

    /// The one that shares most first; of equals the first published, then the one of the smallest id.
    static final Comparator<Kin> CLOSEST_FIRST = Comparator.comparingDouble(Kin::shared)
            .reversed()
            .thenComparing(kin -> kin.article().publishedAt().orElse(Instant.MAX))
            .thenComparing(kin -> kin.siglum());

    String siglum() {
        return article.id().toString();
    }

    Optional<Instant> publishedAt() {
        return article.publishedAt();
    }

    /// How much of the shorter of the two is shared.
    private double shared() {
        return kinship.evidence().stream()
                .filter(reason -> reason.basis().equals("coverage"))
                .mapToDouble(Evidence::weight)
                .findFirst()
                .orElse(0);
    }
}
