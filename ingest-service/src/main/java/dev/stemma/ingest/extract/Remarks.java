package dev.stemma.ingest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises what is said about an article rather than in it: captions and by-lines.
final class Remarks {

    private static final Pattern CAPTION_START = Pattern.compile(
            "(?iu)^(\\W?)(image|images|photo|photos|photograph|picture|pictures|file (photo|picture|image)|file|caption|photo (credit|by)"
                    + "|image (credit|source|caption)|video|graphic|illustration|foto|fotos|bild|bildquelle|imagen|imagem|immagine"
                    + "|crédit( photo)?|crédits|légende|symbolbild|archivbild|صورة|الصورة|фото)\\s*(:|—|–|-(?= )|/|\\()");
    private static final Beginnings OF_CAPTION =
            Beginnings.of("ima", "pho", "pic", "fil", "cap", "vid", "gra", "ill", "fot", "bil", "imm", "sym", "arc");
    private static final Pattern CAPTION_SOURCE =
            Pattern.compile("[.!?”\"’)]?\\s*[(\\[]([^()\\[\\]]{2,80})[)\\]]\\.?$");
    private static final Pattern PHOTO_WORDS = Pattern.compile(
            "(?iu)\\b(photo|photos|photograph|image|images|picture|file|archive|handout|courtesy|screengrab|screenshot|screen grab"
                    + "|twitter|facebook|instagram|telegram|getty|shutterstock|stringer|foto|via|reproduction|x)\\b|©");
    private static final Pattern AGENCY_SLASH_NAME =
            Pattern.compile("^[\\p{Lu}][\\p{L}. &-]{1,30}\\s?/\\s?[\\p{L}\\p{M}'’. /-]{2,50}$");
    private static final Pattern SHORT_SOURCE = Pattern.compile("^(\\p{Lu}[\\p{L}.]*)( \\p{Lu}[\\p{L}.]*){0,3}$");
    private static final Pattern PICTURED = Pattern.compile(
            "(?iu)\\b(?:(is|are|was|were) (seen|pictured|shown|photographed) (at|in|on|near|during|through|outside|inside|after"
                    + "|before|here|behind|from|speaking|attending|walking)\\b"
                    + "|in this (file|undated|handout)?\\s?(photo|picture|image)\\b|photo(graph)? (by|shows|taken)\\b"
                    + "|(file|handout) (photo|picture|image)|picture taken)"
                    + "|\\((?:(?-i:[LC])|left|right|centre|center)\\)");

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final Pattern WORK_LINE = Pattern.compile(
            "(?iu)^\\(?\\s*((additional |with )?(reporting|report|writing|editing|compiled|written|edited|translated|translation|rewritten) (and (writing|editing|reporting) )?by)\\b");
    private static final Beginnings OF_WORK = Beginnings.of("add", "wit", "rep", "wri", "edi", "com", "tra", "rew");
    private static final Pattern BY_LINE =
            Pattern.compile("(?u)^(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|DI|Door)[:\\s]\\s*(" + NAME
                    + "(?:[ ,]+(?:and|und|et|y|e|en|&|de|van|von|al|el|bin|" + NAME + "|\\|)){0,14})$");
    private static final Pattern CLOSING_WORK = Pattern.compile(
            "(?iu)\\s*[(\\[]((?:additional )?(?:reporting|writing|editing|compiled|edited|written) (?:and \\w+ )?by [^()\\[\\]]{3,300})[)\\]]\\.?$");

    private static final int LONGEST_CAPTION = 80;

    private Remarks() {}

    /// Where a block stands: above the text, in it, or below.
    enum Place {
        HEAD,
        BODY,
        TAIL
    }

    /// Whether a block describes a picture.
    static boolean isCaption(Block block, Place place) {
        int words = block.words();
        String text = block.text();
        if (words > LONGEST_CAPTION) {
            return false;
        }
        if (mayStartCaption(text) && CAPTION_START.matcher(text).lookingAt()) {
            return true;
        }
        Matcher source = CAPTION_SOURCE.matcher(text);
        if (!endsInBracket(text) || !source.find()) {
            return place == Place.HEAD && words <= 40 && isPictured(text);
        }
        String named = source.group(1).strip();
        if (AGENCY_SLASH_NAME.matcher(named).matches()
                || PHOTO_WORDS.matcher(named).find()) {
            return place != Place.BODY || words <= 60;
        }
        return place == Place.HEAD
                && words <= 50
                && (isPictured(text) || SHORT_SOURCE.matcher(named).matches());
    }

    /// One character that is none of a word may stand before the word that starts a caption.
    private static boolean mayStartCaption(String block) {
        return OF_CAPTION.mayBegin(block, 0) || !isEnglish(block.charAt(0)) && OF_CAPTION.mayBegin(block, 1);
    }

    private static boolean isEnglish(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static boolean isPictured(String block) {
        return mayBePictured(block)
                && !block.contains("—")
                && PICTURED.matcher(block).find();
    }

    /// Whether a block has one of the words without which it says nothing of a picture, or a letter that counts as
    /// one of theirs whatever its case.
    private static boolean mayBePictured(String block) {
        for (int at = 0; at < block.length(); at++) {
            boolean found = switch (block.charAt(at)) {
                case 's', 'S' -> begins(block, at, "seen") || begins(block, at, "shown");
                case 'p', 'P' -> begins(block, at, "pictur") || begins(block, at, "photo");
                case 'i', 'I' -> begins(block, at, "image");
                case '(' -> at + 1 < block.length() && "LlCcRr".indexOf(block.charAt(at + 1)) >= 0;
                case 'ſ', 'ı', 'İ' -> true;
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String block, int at, String word) {
        return block.regionMatches(true, at, word, 0, word.length());
    }

    /// The block as a by-line, if it only names who wrote, edited or translated.
    static Optional<String> byline(Block block) {
        int words = block.words();
        String text = block.text();
        if (words <= 60 && mayBeWork(text) && WORK_LINE.matcher(text).lookingAt()) {
            return Optional.of(unbracketed(text));
        }
        return words >= 2
                        && words <= 16
                        && "BbVPD".indexOf(text.charAt(0)) >= 0
                        && BY_LINE.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean mayBeWork(String block) {
        int at = block.startsWith("(") ? 1 : 0;
        while (at < block.length() && Character.isWhitespace(block.charAt(at))) {
            at++;
        }
        return OF_WORK.mayBegin(block, at);
    }

    /// Where a by-line in brackets starts that closes a paragraph.
    static Optional<Matcher> closingByline(String block) {
        Matcher matcher = CLOSING_WORK.matcher(block);
        return endsInBracket(block) && matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /// Looked at first, as few blocks do and to search all the others costs much.
    private static boolean endsInBracket(String block) {
        int last = block.length() - (block.endsWith(".") ? 2 : 1);
        return last >= 0 && (block.charAt(last) == ')' || block.charAt(last) == ']');
    }

    private static String unbracketed(String block) {
        return block.startsWith("(") && block.endsWith(")")
                ? block.substring(1, block.length() - 1).strip()
                : block;
    }
}
