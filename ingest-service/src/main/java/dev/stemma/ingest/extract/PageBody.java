package dev.stemma.ingest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds the blocks of a page's article by where text is dense and links are rare, after C. Kohlschütter et al.,
/// *Boilerplate Detection using Shallow Text Features* (WSDM 2010), and the scoring of Arc90's Readability.
final class PageBody {

    private static final String NEVER = "script, style, noscript, template, iframe, object, embed, nav, button,"
            + " input, select, textarea, svg, canvas,"
            + " audio, video, figcaption, menu, head,"
            + " [role=navigation], [role=search], [role=menu], [role=alert]";

    /// Furniture, unless the page is built so that most of its text stands there: some pages are one large form, others
    /// are hidden until a script shows them.
    private static final String HARDLY_EVER =
            "form, aside, footer, figure, dialog, [hidden], [aria-hidden=true], [role=banner], [role=complementary],"
                    + " [role=contentinfo], [role=dialog], [style~=(?i)display\\s{0,3}:\\s{0,3}none],"
                    + " [style~=(?i)visibility\\s{0,3}:\\s{0,3}hidden]";
    private static final double MOST = 0.6;
    private static final Pattern UNLIKELY = Pattern.compile(
            "(?i)(^|[-_ ])(comments?|disqus|share|sharing|social|related|recommend(ed|ations?)?|promos?|sponsor(ed)?|advert\\w*|ads?"
                    + "|newsletter|subscri\\w+|breadcrumbs?|sidebar|footer|masthead|cookies?|consent|popup|modal|overlay|banner"
                    + "|nav|navbar|menu|pager|pagination|widget|outbrain|taboola|trending|most-?(read|popular)|read-?more|also-?read"
                    + "|caption|credit|copyright|tags?|byline|author(-?(bio|box|info))?|meta|toolbar|skip|print|hidden|sr-only"
                    + "|visually-?hidden|screen-reader\\w*|teasers?|signup|login|paywall-\\w+|tooltip)($|[-_ ])");
    private static final Pattern LIKELY =
            Pattern.compile("(?i)article|body|content|entry|main|post|story|text|column|blog|news");
    private static final Pattern NAMED_TEXT =
            Pattern.compile("(?i)(article|entry|post|story)[-_]?(body|content|text)($|[-_ ])");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    /// Posts that the article shows are part of it.
    private static final String EMBEDDED = "blockquote.twitter-tweet, blockquote.instagram-media";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int SHORTEST_PARAGRAPH = 25;

    private final Map<Element, Double> scores = new IdentityHashMap<>();

    private PageBody() {}

    /// The blocks of the article, in order; the document is consumed.
    static List<String> blocks(Document page) {
        prune(page.body(), true);
        return written(page.body());
    }

    /// The blocks where names mislead: what elements are called is not looked at. The document is consumed.
    static List<String> blocksWhateverTheNames(Document page) {
        prune(page.body(), false);
        return written(page.body());
    }

    private static List<String> written(Element body) {
        Element root = new PageBody().best(body);
        List<String> blocks = new ArrayList<>();
        new Writer(blocks).write(root);
        return blocks;
    }

    private static void prune(Element body, boolean byName) {
        body.select(NEVER).remove();
        TextLengths lengths = TextLengths.of(body);
        int all = lengths.within(body);
        for (Element element : body.select(HARDLY_EVER)) {
            if (isAttached(element, body) && lengths.within(element) < all * MOST) {
                element.remove();
            }
        }
        body.select("[class], [id]").stream().filter(ConsentBox::is).forEach(Element::remove);
        if (byName) {
            pruneByName(body);
        }
    }

    private static void pruneByName(Element body) {
        TextLengths lengths = TextLengths.of(body);
        int all = lengths.within(body);
        for (Element element : body.select("[class], [id]")) {
            if (isAttached(element, body) && isUnlikely(element) && lengths.within(element) * 3 < all) {
                element.remove();
            }
        }
    }

    private static boolean isAttached(Element element, Element body) {
        return element.parent() != null && !element.equals(body);
    }

    private static boolean isUnlikely(Element element) {
        String tag = element.normalName();
        if (tag.equals("article") || tag.equals("main") || tag.equals("body") || tag.equals("html")) {
            return false;
        }
        String names = element.className() + " " + element.id();
        boolean parted = UNLIKELY.matcher(names).find()
                || UNLIKELY.matcher(CAMEL.matcher(names).replaceAll("-")).find();
        return parted && !NAMED_TEXT.matcher(names).find() && element.selectFirst(EMBEDDED) == null;
    }

    private Element best(Element body) {
        for (Element block : body.select("p, pre, blockquote, td, div, section, article, li")) {
            int length = ownLength(block);
            if (length >= SHORTEST_PARAGRAPH) {
                credit(block, length);
            }
        }
        Element best = body;
        double most = 0;
        for (Element candidate : body.getAllElements()) {
            Double points = scores.get(candidate);
            double score = points == null ? 0 : points * (1 - linkShare(candidate));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return widened(best, most);
    }

    /// The longer a paragraph and the more clauses it has, the more it speaks for the elements around it.
    private void credit(Element block, int length) {
        String text = block.ownText();
        double score = 1
                + Math.min(length / 100, 3)
                + text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
        Element around = isTextual(block) ? block.parent() : block;
        double share = 1;
        for (int level = 0; level < 4 && around != null && !around.normalName().equals("html"); level++) {
            double weighted = score * share;
            scores.merge(around, weighted, Double::sum);
            scores.computeIfPresent(around, (element, sum) -> sum == weighted ? sum + weight(element) : sum);
            share = level == 0 ? 0.5 : share * 0.6;
            around = around.parent();
        }
    }

    private static double weight(Element element) {
        double weight = element.normalName().equals("article") ? 15 : 0;
        if (LIKELY.matcher(element.className() + " " + element.id()).find()) {
            weight += 10;
        }
        return element.hasAttr("itemprop") && element.attr("itemprop").equals("articleBody") ? weight + 40 : weight;
    }

    private static boolean isTextual(Element block) {
        return switch (block.normalName()) {
            case "p", "pre", "blockquote", "li", "td" -> true;
            default -> false;
        };
    }

    /// Paragraphs may be spread over siblings; then their parent holds the article.
    private Element widened(Element best, double most) {
        Element root = best;
        for (int level = 0; level < 2; level++) {
            Element parent = root.parent();
            if (parent == null || parent.normalName().equals("html")) {
                return root;
            }
            Element current = root;
            long peers = parent.children().stream()
                    .filter(child -> !child.equals(current))
                    .filter(child -> scores.getOrDefault(child, 0.0) * (1 - linkShare(child)) > most * 0.25
                            || child.normalName().equals("p") && child.text().length() > 80 && linkShare(child) < 0.25)
                    .count();
            if (peers == 0) {
                return root;
            }
            root = parent;
        }
        return root;
    }

    private static int ownLength(Element block) {
        int length = 0;
        for (Node child : block.childNodes()) {
            if (child instanceof TextNode text) {
                length += text.text().strip().length();
            } else if (child instanceof Element element && !BLOCKS.contains(element.normalName())) {
                length += element.text().length();
            }
        }
        return length;
    }

    private static double linkShare(Element element) {
        int all = element.text().length();
        int links = element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return all == 0 ? 0 : Math.min(1, (double) links / all);
    }

    /// Writes an element's text block by block; a `br` pair parts blocks like a paragraph does.
    private static final class Writer {

        private final List<String> blocks;
        private final StringBuilder line = new StringBuilder();

        Writer(List<String> blocks) {
            this.blocks = blocks;
        }

        void write(Element root) {
            visit(root);
            flush();
        }

        private void visit(Element element) {
            boolean block = BLOCKS.contains(element.normalName());
            if (block) {
                flush();
            }
            if (!isBoxOfLinks(element)) {
                for (Node child : element.childNodes()) {
                    if (child instanceof TextNode text) {
                        line.append(text.getWholeText());
                    } else if (child instanceof Element inner) {
                        if (inner.normalName().equals("br")) {
                            lineBreak();
                        } else {
                            visit(inner);
                        }
                    }
                }
            }
            if (block) {
                flush();
            }
        }

        private void lineBreak() {
            if (Lines.tidy(line.toString()).isEmpty() || line.charAt(line.length() - 1) == '\n') {
                flush();
            } else {
                line.append('\n');
            }
        }

        private void flush() {
            String text = Lines.tidy(line.toString());
            line.setLength(0);
            if (!text.isEmpty()) {
                blocks.add(text);
            }
        }

        private static boolean isBoxOfLinks(Element element) {
            String tag = element.normalName();
            if (!(tag.equals("ul")
                    || tag.equals("ol")
                    || tag.equals("div")
                    || tag.equals("table")
                    || tag.equals("section")
                    || tag.equals("p")
                    || HEADINGS.contains(tag))) {
                return false;
            }
            return element.text().length() < 1500 && linkShare(element) > 0.65;
        }
    }
}
