package dev.stemma.query.story;

import dev.stemma.query.catalog.Markup;
import dev.stemma.query.story.StoryView.Summary;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A page of stories as an Atom feed (RFC 4287), of which further pages are told as RFC 5005 says. An entry is updated
/// whenever the articles of its story change.
///
/// @param base where the service is reached, with a slash at the end
/// @param self what was asked for
record StoryFeed(URI base, URI self) {

    static final String ATOM = "application/atom+xml";

    String of(StoryView.Page page, Optional<URI> next) {
        Instant updated = page.items().stream()
                .map(Summary::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Markup feed = new Markup()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .line()
                .element("id", base + "v1/stories")
                .element("title", "Stories")
                .element("updated", updated.toString())
                .open("author")
                .element("name", "Stemma")
                .close()
                .empty("link", "rel", "self", "type", ATOM, "href", self.toString());
        next.ifPresent(page2 -> feed.empty("link", "rel", "next", "type", ATOM, "href", page2.toString()));
        feed.line();
        page.items().forEach(story -> entry(feed, story));
        return feed.close().line().toString();
    }

    private void entry(Markup feed, Summary story) {
        feed.open("entry")
                .element("id", "urn:uuid:" + story.id())
                .element("title", story.title().isBlank() ? "(without a title)" : story.title())
                .element("updated", story.updatedAt().toString());
        story.from().ifPresent(from -> feed.element("published", from.toString()));
        feed.empty("link", "rel", "alternate", "type", "text/html", "href", base + "?story=" + story.id())
                .empty("link", "rel", "related", "type", "application/json", "href", base + "v1/stories/" + story.id())
                .element("summary", summary(story))
                .close()
                .line();
    }

    private static String summary(Summary story) {
        String outlets = String.join(", ", story.sources());
        int more = story.sourceCount() - story.sources().size();
        return "%s in %s from %s%s"
                .formatted(
                        counted(story.articleCount(), "article"),
                        counted(story.traditionCount(), "text"),
                        outlets,
                        more > 0 ? " and " + more + " more" : "");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
