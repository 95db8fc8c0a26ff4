package dev.stemma.ingest.extract;

/// A place of a page that tells a day on which the article may have been published.
record DateClue(StatedTime time, Kind kind) {

    /// What kind of place it is, and how much is given on it.
    enum Kind {
        /// `datePublished` of the article in linked data.
        LINKED_ARTICLE(4),
        /// A meta element that is only meant for this, such as `article:published_time`.
        META(4),
        /// `itemprop=datePublished` or `time[pubdate]`.
        MICRODATA(4),
        /// A path such as `/2020/04/09/`.
        ADDRESS(3),
        /// A day near the headline that is said to be that of publication.
        LABELLED(3),
        /// A day near the headline.
        SHOWN(2),
        /// A meta element such as `date` that some fill with the day of the last change.
        LOOSE_META(2),
        /// Linked data or microdata of something on the page.
        LINKED(2),
        /// The one day that scripts have for it.
        SCRIPT(2),
        /// A day that is said to be that of a change.
        UPDATED(1),
        /// The less likely reading of `8/1/2020`.
        SECOND_READING(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
