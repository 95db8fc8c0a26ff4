package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication.Basis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern UPDATED =
            Pattern.compile("(?iu)\\b(updated?|modified|edited|aktualisiert|geändert|editiert|mis à jour|actualizado"
                    + "|aggiornato|bijgewerkt|zuletzt|last)\\b");
    private static final Pattern PUBLISHED_NAME =
            Pattern.compile("(?i)publi(sh|c)|posted|pub-?date|post-?date|entry-?date|created|date-?line");
    private static final Pattern UPDATED_NAME = Pattern.compile("(?i)update|modified");
    private static final Pattern TIME_ATTRIBUTE =
            Pattern.compile("(?i)datetime|title|data-.*(?:date|time|seconds|publish).*(?<!update|updated|modified)");

    /// `BAGHDAD, April 9, 2020 (Newswire) -`
    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{L}.,'’ ]{1,60},\\s([^,]{3,15},?\\s\\d{4})\\s?(?:\\(|/|–|—|-)");

    private static final int LONGEST_LINE = 120;
    private static final int MOST = 200;

    /// A short one may hold what belongs to the headline.
    private static final int LONGEST_ASIDE = 200;

    /// What has more is not only a day and its hour.
    private static final int LONGEST_DAY = 40;

    private static final int NEAR = 5;

    private static final int FARTHEST_ABOVE = 600;
    private static final int FARTHEST_BELOW = 1500;

    private final boolean monthFirst;
    private final Optional<Element> headline;
    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Candidate> candidates = new ArrayList<>();
    private int position;
    private int asides;
    private int headlinePosition;

    private VisibleDate(Document page, boolean monthFirst) {
        this.monthFirst = monthFirst;
        this.headline = Headline.of(page);
        headline.ifPresent(element -> aroundHeadline.addAll(element.parents()));
    }

    /// A written day and how far into the page's text it stands, in characters.
    private record Candidate(StatedTime time, int position, Role role) {

        DateClue clue() {
            return new DateClue(
                    time,
                    switch (role) {
                        case PUBLISHED -> DateClue.Kind.LABELLED;
                        case SHOWN -> DateClue.Kind.SHOWN;
                        case UPDATED -> DateClue.Kind.UPDATED;
                    });
        }
    }

    /// What is said of a day.
    private enum Role {
        PUBLISHED,
        SHOWN,
        UPDATED
    }

    static Optional<DateClue> in(Document page, boolean monthFirst) {
        VisibleDate visible = new VisibleDate(page, monthFirst);
        visible.walk(page.body());
        return visible.nearest().map(Candidate::clue);
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
        if (headline.filter(element::equals).isPresent()) {
            headlinePosition = position;
        }
        note(element);
        return false;
    }

    private void note(Element element) {
        if (candidates.size() >= MOST) {
            return;
        }
        Optional<StatedTime> stated = attribute(element);
        if (stated.isPresent()) {
            candidates.add(new Candidate(stated.get(), position, role(element, "")));
            return;
        }
        String own = own(element);
        if (own.isEmpty() || own.length() > LONGEST_LINE) {
            return;
        }
        WrittenDay.in(own, monthFirst)
                .ifPresent(day ->
                        candidates.add(new Candidate(StatedTime.onDay(day, Basis.TEXT), position, role(element, own))));
    }

    /// The time that an element keeps for scripts beside what it shows, maybe `3 days ago`: `datetime`, the `title`
    /// of an abbreviation (hAtom), `data-timestamp` and its kin.
    private static Optional<StatedTime> attribute(Element element) {
        if (element.childrenSize() > 0 && !element.hasAttr("datetime")) {
            return Optional.empty();
        }
        return element.attributes().asList().stream()
                .filter(attribute -> TIME_ATTRIBUTE.matcher(attribute.getKey()).matches())
                .map(attribute -> attribute.getKey().startsWith("data-")
                        ? StatedTime.onPage(attribute.getValue(), Basis.METADATA)
                        : StatedTime.of(attribute.getValue(), Basis.METADATA))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The words of an element that may hold its day: the dateline of a paragraph; of a line all, or from where it
    /// speaks of publication, where it speaks of a change before.
    private static String own(Element element) {
        String own = element.ownText().strip();
        Matcher dateline = DATELINE.matcher(own);
        if (own.length() > LONGEST_LINE && dateline.lookingAt()) {
            return dateline.group(1);
        }
        Matcher label = LABEL.matcher(own);
        return label.find() && UPDATED.matcher(own.substring(0, label.start())).find()
                ? own.substring(label.start())
                : own;
    }

    /// The words beside a day, or the names of its element, tell what it is the day of.
    private static Role role(Element element, String own) {
        String names = names(element) + names(element.parent());
        String beside =
                own.isEmpty() ? before(element) : own.equals(element.text()) ? own + before(element) : element.text();
        String words = beside.length() > LONGEST_LINE ? own : beside;
        if (LABEL.matcher(words).find() || PUBLISHED_NAME.matcher(names).find()) {
            return Role.PUBLISHED;
        }
        boolean updated =
                UPDATED.matcher(words).find() || UPDATED_NAME.matcher(names).find();
        return updated ? Role.UPDATED : Role.SHOWN;
    }

    private static String names(Element element) {
        return element == null ? "" : element.className() + " " + element.id() + " ";
    }

    private static String before(Element element) {
        Node previous = element.previousSibling();
        if (previous instanceof TextNode text && text.isBlank()) {
            previous = previous.previousSibling();
        }
        return switch (previous) {
            case TextNode text -> " " + text.text().strip();
            case Element words -> " " + words.text();
            case null, default -> "";
        };
    }

    private boolean isElsewhere(Element element) {
        if (aroundHeadline.contains(element)) {
            return false;
        }
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "footer", "nav", "figure", "figcaption" -> true;
            case "aside" -> ++asides > MOST || element.text().length() > LONGEST_ASIDE;
            case "body", "html", "main", "article" -> false;
            default ->
                (ELSEWHERE.matcher(element.className()).find()
                                || ELSEWHERE.matcher(element.id()).find())
                        && !isDayOfHeadline(element);
        };
    }

    /// A name such as `event-date` tells what a box of a page is for, not a line of the headline's own.
    private boolean isDayOfHeadline(Element element) {
        String own = element.ownText().strip();
        return element.childrenSize() == 0
                && own.length() <= LONGEST_DAY
                && headline.map(Element::parent)
                        .filter(box -> isNearIn(box, element))
                        .isPresent()
                && WrittenDay.in(own, monthFirst).isPresent();
    }

    private static boolean isNearIn(Element box, Element element) {
        return Stream.iterate(element.parent(), Objects::nonNull, Element::parent)
                .limit(NEAR)
                .anyMatch(box::equals);
    }

    private Optional<Candidate> nearest() {
        int title = headlinePosition;
        return candidates.stream()
                .filter(each -> each.role() == Role.PUBLISHED
                        || each.position() >= title - FARTHEST_ABOVE && each.position() <= title + FARTHEST_BELOW)
                .min(Comparator.comparing((Candidate each) -> each.role() == Role.UPDATED)
                        .thenComparingInt(each -> cost(each, title)));
    }

    /// A day above the headline is more often that of the visit.
    private static int cost(Candidate candidate, int title) {
        int distance = candidate.position() - title;
        int cost = distance < 0 ? -2 * distance : distance;
        return candidate.role() == Role.PUBLISHED ? cost / 2 : cost;
    }
}
