package dev.stemma.query.projection;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Digest;
import dev.stemma.contracts.Fingerprint;
import dev.stemma.contracts.KeyPhrase;
import dev.stemma.contracts.Language;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.SourceRef;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Tells the native image which records Jackson reads.
@RegisterForReflection(
        targets = {
            Annotations.class,
            ArticleEnriched.class,
            ArticleId.class,
            ArticleIngested.class,
            Confidence.class,
            Credit.class,
            Digest.class,
            Fingerprint.class,
            KeyPhrase.class,
            Language.class,
            Location.class,
            Location.Point.class,
            Mention.class,
            MentionType.class,
            Publication.class,
            Quote.class,
            Referent.class,
            SourceRef.class,
            Span.class,
            TimeExpression.class
        })
final class WireReflection {

    private WireReflection() {}
}
