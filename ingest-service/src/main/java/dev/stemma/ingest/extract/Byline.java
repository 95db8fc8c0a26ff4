package dev.stemma.ingest.extract;

import dev.stemma.ingest.extract.PageFacts.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds who wrote an article where a page shows it, and cuts from it what is no name: `By`, offices, days, handles.
final class Byline {

    private static final String QUERY =
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline a, .byline, .author a,"
                    + " .author, [class*=byline] a, [class*=author-name], [class*=author_name], [class*=authorname],"
                    + " [class*=byline], [class*=article-author], [class*=post-author], [class*=entry-author],"
                    + " [class*=author] a, [class*=author], [href*=/author/], [href*=/authors/], [href*=/contributor]";

    private static final Pattern BEFORE =
            Pattern.compile("(?iu)^(?:(?:written |posted |story )?by|von|par|por|di|door|author|autor)\\b\\s*:?\\s*");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(?:[|•·(/]|\\s[-–—]\\s|,?\\s*(?:last )?updated\\b|,?\\s*published\\b|\\bposted\\b|\\bmore"
                    + " stories\\b|\\btwitter\\b|\\bfollow\\b|@|\\d{1,2}[:.]\\d{2}|(?:\\p{L}{3,9}\\.? )?\\d{1,2},?"
                    + " (?:\\p{L}+ )?\\d{2,4}|\\d{4}-\\d{2}).*$",
            Pattern.DOTALL);
    private static final String LINKS = "a[rel=author][href], [itemprop=author] a[href], .byline a[href]";
    private static final int MOST_LINKED = 10;
    private static final int LONGEST = 300;
    private static final int LONGEST_SHOWN = 120;

    private Byline() {}

    /// A by-line as structured data states it.
    static Optional<String> stated(String names) {
        return Optional.of(tidy(names)).filter(name -> isName(name) && name.length() <= LONGEST);
    }

    /// The first by-line that readers see.
    static Optional<String> shown(Document page) {
        for (String query : QUERY.split(", ")) {
            for (Element element : page.select(query)) {
                Optional<String> name = element.text().length() <= LONGEST_SHOWN
                        ? Optional.of(tidy(element.text())).filter(Byline::isShownName)
                        : Optional.empty();
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /// Every name of the by-line that leads to a page about its bearer.
    static List<Author> linked(Document page) {
        List<Author> authors = new ArrayList<>();
        for (Element link : page.select(LINKS)) {
            String name = tidy(link.text());
            boolean known = authors.stream().anyMatch(author -> author.name().equalsIgnoreCase(name));
            boolean fits = isShownName(name) && Shape.words(name) >= 2 && Shape.words(name) <= 5;
            if (fits && !known && authors.size() < MOST_LINKED) {
                authors.add(new Author(name, PageFacts.link(link.absUrl("href"))));
            }
        }
        return authors;
    }

    private static String tidy(String words) {
        String name = BEFORE.matcher(Lines.tidy(words)).replaceFirst("");
        return AFTER.matcher(name).replaceFirst("").strip();
    }

    private static boolean isName(String name) {
        return name.length() > 1 && !name.startsWith("http") && !Furniture.is(Block.of(name));
    }

    private static boolean isShownName(String name) {
        return isName(name) && Shape.words(name) <= 12 && name.codePoints().anyMatch(Character::isLetter);
    }
}
