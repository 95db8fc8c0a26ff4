package dev.stemma.nlp.mention;

import java.util.List;
import java.util.regex.Pattern;

/// Tells the sentences that name who made the article: their names are not in the story.
final class Bylines {

    private static final Pattern MAKERS = Pattern.compile(
            "^\\W{0,3}(?:(?:additional |further )?reporting|writing|written|editing|edited|compiled|translated|translation"
                    + "|photos?|photographs?|photography|pictures?|images?|video|graphics?) by\\b.{0,400}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PICTURE_CREDIT = Pattern.compile(
            "^\\W{0,3}(?:(?:photo|image|picture)s?: ?)?[\\p{L}. -]{2,40}/[\\p{L}.,'’/ -]{2,80}\\)?\\W{0,2}$");

    private Bylines() {}

    static boolean isOne(String sentence, List<String> forms) {
        if (sentence.length() > 500) {
            return false;
        }
        return MAKERS.matcher(sentence).matches()
                || sentence.startsWith("(") && PICTURE_CREDIT.matcher(sentence).matches()
                || isByLine(forms);
    }

    /// `By John Smith and Jane Doe, Reuters`: nothing but names after the word.
    private static boolean isByLine(List<String> forms) {
        if (forms.size() < 2 || forms.size() > 14 || !forms.getFirst().equalsIgnoreCase("by")) {
            return false;
        }
        return forms.stream()
                .skip(1)
                .allMatch(form -> Words.isCapitalised(form)
                        || form.equals("and")
                        || form.equals("in")
                        || !form.isEmpty() && !Character.isLetterOrDigit(form.charAt(0)));
    }
}
