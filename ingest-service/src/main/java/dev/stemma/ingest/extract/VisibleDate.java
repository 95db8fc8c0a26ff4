package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds the day of publication where a page shows it to its readers: the `time` element or written day that stands
/// nearest to the headline. Captions, comments and boxes of other articles are passed over.
final class VisibleDate {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(^|[-_ ])(comments?|related|recommend\\w*|sidebar|footer|caption|figure|archive|copyright"
                    + "|teasers?|most|popular|event\\w*|calendar|weather|ticker|nav\\w*|menu)($|[-_ ])");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)\\b(published|posted|created|date|datum|erstellt|veröffentlicht"
                    + "|publié|mis en ligne|publicado|pubblicato|geplaatst|stand)\\b");
    private static final int LONGEST_LINE = 120;
    private static final int FARTHEST_ABOVE = 600;
    private static final int FARTHEST_BELOW = 1500;

    private final boolean monthFirst;
    private final List<Candidate> candidates = new ArrayList<>();
    private int position;
    private Optional<Integer> headline = Optional.empty();

    private VisibleDate(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /// A written day and how far into the page's text it stands, in characters.
    private record Candidate(Publication day, int position, boolean labelled) {}

    static Optional<Publication> in(Document page, boolean monthFirst) {
        VisibleDate visible = new VisibleDate(monthFirst);
        visible.walk(page.body());
        return visible.nearest();
    }

    private void walk(Element body) {
        Node node = body;
        while (node != null) {
            boolean skipped = visit(node);
            node = next(node, body, skipped);
        }
    }

    /// The node that follows in the document, without recursion, since pages nest as deep as they like.
    private static Node next(Node node, Node root, boolean skipped) {
        if (!skipped && node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != null && !at.equals(root) && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == null || at.equals(root) ? null : at.nextSibling();
    }

    private boolean visit(Node node) {
        if (node instanceof TextNode text) {
            position += text.text().strip().length();
            return false;
        }
        if (!(node instanceof Element element)) {
            return true;
        }
        if (isElsewhere(element)) {
            return true;
        }
        if (element.normalName().equals("h1") && headline.isEmpty()) {
            headline = Optional.of(position);
        }
        note(element);
        return false;
    }

    private void note(Element element) {
        if (element.normalName().equals("time") && element.hasAttr("datetime")) {
            Dates.stated(element.attr("datetime"), Basis.METADATA)
                    .ifPresent(day -> candidates.add(new Candidate(day, position, false)));
            return;
        }
        String own = element.ownText().strip();
        if (own.isEmpty() || own.length() > LONGEST_LINE) {
            return;
        }
        WrittenDay.in(own, monthFirst)
                .ifPresent(day -> candidates.add(new Candidate(
                        Dates.onDay(day, Basis.TEXT),
                        position,
                        LABEL.matcher(own).find())));
    }

    private static boolean isElsewhere(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "footer", "nav", "aside", "figure", "figcaption" -> true;
            case "body", "html", "main", "article" -> false;
            default ->
                ELSEWHERE.matcher(element.className()).find()
                        || ELSEWHERE.matcher(element.id()).find();
        };
    }

    private Optional<Publication> nearest() {
        int title = headline.orElse(0);
        return candidates.stream()
                .filter(each -> each.labelled()
                        || each.position() >= title - FARTHEST_ABOVE && each.position() <= title + FARTHEST_BELOW)
                .min(Comparator.comparingInt(each -> cost(each, title)))
                .map(Candidate::day);
    }

    /// A day above the headline is more often that of the visit.
    private static int cost(Candidate candidate, int title) {
        int distance = candidate.position() - title;
        int cost = distance < 0 ? -2 * distance : distance;
        return candidate.labelled() ? cost / 2 : cost;
    }
}
