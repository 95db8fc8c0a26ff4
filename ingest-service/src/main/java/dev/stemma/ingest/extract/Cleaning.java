package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.extract.Remarks.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/// Tells the article's own blocks from furniture, captions, by-lines and date lines, by position, shape and a bounded
/// vocabulary.
///
/// What reads like a paragraph is the text; what stands above its first and below its last paragraph is judged more
/// strictly than what stands between. Of the lines above, one is the title.
final class Cleaning {

    private static final double MOST = 2.0 / 3;
    private static final double NEARLY_ALL = 0.9;
    private static final int SHORTEST_TITLE = 4;
    private static final int SHORTEST_STANDFIRST = 6;

    private final List<Block> blocks;
    private final Optional<String> knownTitle;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private Optional<Publication> publication = Optional.empty();
    private String title = "";

    private Cleaning(List<String> blocks, Optional<String> knownTitle) {
        this.blocks = unglued(blocks.stream().map(Block::of).toList());
        this.knownTitle = knownTitle;
    }

    /// What remains of the blocks of a text.
    ///
    /// @param title the title as far as it is known
    static Cleaned clean(List<String> blocks, Optional<String> title) {
        return new Cleaning(blocks, title).run();
    }

    /// A text without furniture.
    ///
    /// @param publication the day that the text itself tells
    record Cleaned(String title, List<String> paragraphs, Optional<String> byline, Optional<Publication> publication) {

        Cleaned {
            paragraphs = List.copyOf(paragraphs);
        }

        String text() {
            return String.join("\n\n", paragraphs);
        }
    }

    /// A label may be glued to the end of the last paragraph.
    private static List<Block> unglued(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Optional<Glue> glue = Glue.of(blocks.get(i).text());
            if (glue.isPresent() && Furniture.isLabel(glue.get().label())) {
                List<Block> parted = new ArrayList<>(blocks);
                parted.set(i, Block.of(glue.get().text()));
                return parted;
            }
            if (Shape.isProse(blocks.get(i)) && !Remarks.isCaption(blocks.get(i), Place.TAIL)) {
                return blocks;
            }
        }
        return blocks;
    }

    private Cleaned run() {
        int end = endBeforeOtherArticles();
        int first = firstParagraph(end);
        if (first == end) {
            keepWhatThereIs();
        } else {
            int last = lastParagraph(first, end);
            readHead(first);
            readBody(first, last);
            readTail(last + 1);
        }
        return new Cleaned(
                knownTitle.orElse(title),
                paragraphs,
                bylines.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", bylines)),
                publication);
    }

    /// Where a box of other articles begins, if most of the text stands before it; else the end.
    private int endBeforeOtherArticles() {
        int all = blocks.stream()
                .filter(Shape::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
        int before = 0;
        int paragraphsBefore = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            double least = Furniture.introducesInPassing(block) ? NEARLY_ALL : MOST;
            if (paragraphsBefore >= 2 && before >= all * least && Furniture.introducesOthers(block)) {
                return i;
            }
            if (Shape.isProse(block)) {
                before += block.text().length();
                paragraphsBefore++;
            }
        }
        return blocks.size();
    }

    private int firstParagraph(int end) {
        for (int i = 0; i < end; i++) {
            boolean closedByOthers = i + 1 < end;
            if (isParagraph(blocks.get(i), closedByOthers ? Place.HEAD : Place.BODY) && !isAskingTitle(i, end)) {
                return i;
            }
        }
        return end;
    }

    private boolean isAskingTitle(int index, int end) {
        return Shape.asksOrExclaims(blocks.get(index))
                && index + 1 < end
                && blocks.subList(0, index).stream().noneMatch(block -> block.words() >= SHORTEST_TITLE)
                && Shape.isProse(blocks.get(index + 1));
    }

    private int lastParagraph(int first, int end) {
        for (int i = end - 1; i > first; i--) {
            if (isParagraph(blocks.get(i), Place.TAIL)) {
                return i;
            }
        }
        return first;
    }

    private static boolean isParagraph(Block block, Place place) {
        return Shape.isProse(block)
                && !Furniture.is(block)
                && Remarks.byline(block).isEmpty()
                && Dates.line(block).isEmpty()
                && !Remarks.isCaption(block, place);
    }

    private void keepWhatThereIs() {
        blocks.stream().filter(block -> !isAside(block)).map(Block::text).forEach(paragraphs::add);
        if (paragraphs.isEmpty()) {
            blocks.stream().map(Block::text).forEach(paragraphs::add);
        }
    }

    private void readHead(int first) {
        List<Block> headlines = new ArrayList<>();
        for (Block block : blocks.subList(0, first)) {
            if (!isAside(block) && !Remarks.isCaption(block, Place.HEAD) && !Furniture.isSection(block)) {
                headlines.add(block);
            }
        }
        int chosen = titleAmong(headlines);
        if (chosen >= 0) {
            title = headlines.get(chosen).text();
        }
        headlines.stream()
                .skip(chosen + 1L)
                .filter(block -> block.words() >= SHORTEST_STANDFIRST)
                .map(Block::text)
                .forEach(paragraphs::add);
    }

    private int titleAmong(List<Block> headlines) {
        if (knownTitle.isPresent()) {
            String known = letters(knownTitle.get());
            for (int i = headlines.size() - 1; i >= 0; i--) {
                if (letters(headlines.get(i).text()).equals(known)) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = 0; i < headlines.size(); i++) {
            if (headlines.get(i).words() >= SHORTEST_TITLE && Shape.isHeadline(headlines.get(i))) {
                return i;
            }
        }
        int last = headlines.size() - 1;
        return last >= 0 && Shape.isHeadline(headlines.get(last)) ? last : -1;
    }

    private void readBody(int first, int last) {
        boolean introduced = false;
        for (int i = first; i <= last; i++) {
            Block block = blocks.get(i);
            boolean paragraph = Shape.isProse(block);
            if (isAside(block) || Remarks.isCaption(block, Place.BODY)) {
                introduced = Furniture.introducesOthers(block);
            } else if (!introduced || paragraph) {
                introduced = false;
                paragraphs.add(trimmed(block.text(), i == first, i == last));
            }
        }
        paragraphs.removeIf(String::isEmpty);
    }

    private void readTail(int from) {
        boolean introduced = false;
        for (Block block : blocks.subList(from, blocks.size())) {
            if (isAside(block) || Remarks.isCaption(block, Place.TAIL) || Furniture.isSection(block)) {
                introduced |= Furniture.introducesOthers(block);
            } else if (!introduced && !Shape.isTitleCase(block.text()) && block.words() >= SHORTEST_TITLE) {
                paragraphs.add(block.text());
            }
        }
    }

    /// Whether a block is none of the text; notes the by-line and the date that it may tell.
    private boolean isAside(Block block) {
        Optional<String> byline = Remarks.byline(block);
        byline.filter(line -> !bylines.contains(line)).ifPresent(bylines::add);
        Optional<Publication> dated = Dates.line(block);
        if (publication.isEmpty()) {
            publication = dated;
        }
        return byline.isPresent() || dated.isPresent() || Furniture.is(block);
    }

    private String trimmed(String paragraph, boolean first, boolean last) {
        String text = first ? withoutHeader(paragraph) : paragraph;
        return last ? withoutClosing(text) : text;
    }

    private String withoutHeader(String paragraph) {
        Optional<Dates.Header> header = Dates.header(paragraph);
        if (header.isEmpty()) {
            return paragraph;
        }
        publication = header.map(Dates.Header::publication);
        return paragraph.substring(header.get().end());
    }

    private String withoutClosing(String paragraph) {
        Optional<Matcher> byline = Remarks.closingByline(paragraph);
        if (byline.isEmpty()) {
            return paragraph;
        }
        bylines.add(byline.get().group(1));
        return paragraph.substring(0, byline.get().start());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Shape::isLetterOrNumber).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
