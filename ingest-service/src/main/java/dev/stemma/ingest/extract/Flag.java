package dev.stemma.ingest.extract;

/// Something that makes the text of a page less, or other, than a whole article.
///
/// @param evidence the words or the statement of the page that show it, of at most 160 characters
public record Flag(Kind kind, String evidence) {

    private static final int LONGEST = 160;

    public Flag {
        evidence = Lines.tidy(evidence);
        if (evidence.length() > LONGEST) {
            int end = Character.isHighSurrogate(evidence.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            evidence = evidence.substring(0, end) + "…";
        }
    }

    /// What it is.
    public enum Kind {
        /// The text is only the beginning or the summary of the article.
        TEASER,
        /// The text asks for consent; the article is behind it.
        CONSENT_WALL,
        /// The whole article is for those who pay or register.
        PAYWALL,
        /// The text is a row of posts that grows.
        LIVE_BLOG,
        /// The page is for a video; the text goes with it.
        VIDEO
    }
}
