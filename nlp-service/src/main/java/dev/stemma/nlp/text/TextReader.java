package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/// Parts an English text into paragraphs, sentences and tokens with their parts of speech. Safe for many threads.
public final class TextReader {

    /// The model of the parts of speech, as it is named in this room; how it was made stands in `MODEL.md` beside it.
    public static final String PARTS_OF_SPEECH_MODEL = "parts-of-speech.bin";

    private final PartsOfSpeech partsOfSpeech;

    private TextReader(PartsOfSpeech partsOfSpeech) {
        this.partsOfSpeech = partsOfSpeech;
    }

    /// A reader with the shipped models.
    public static TextReader load() {
        return new TextReader(PartsOfSpeech.load());
    }

    /// Reads a text; a sentence never crosses a paragraph.
    public ReadText read(String text) {
        return read(text, partsOfSpeech);
    }

    /// Reads a text without asking for parts of speech; each is `X`.
    public static ReadText part(String text) {
        return read(text, PartsOfSpeech.NONE);
    }

    /// Reads a text of another language: its tokens are left out.
    public static ReadText outline(String text) {
        List<Span> paragraphs = ParagraphFinder.find(text);
        List<Sentence> sentences = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            SentenceFinder.find(text, paragraph).forEach(span -> sentences.add(new Sentence(span, List.of())));
        }
        return new ReadText(text, paragraphs, sentences);
    }

    private static ReadText read(String text, PartsOfSpeech partsOfSpeech) {
        List<Span> paragraphs = ParagraphFinder.find(text);
        List<Sentence> sentences = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            for (Span span : SentenceFinder.find(text, paragraph)) {
                sentences.add(new Sentence(span, tokens(text, span, partsOfSpeech)));
            }
        }
        return new ReadText(text, paragraphs, sentences);
    }

    private static List<Token> tokens(String text, Span sentence, PartsOfSpeech partsOfSpeech) {
        List<Span> spans = TokenFinder.find(text, sentence);
        String[] forms = new String[spans.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = spans.get(i).in(text);
        }
        String[] tags = partsOfSpeech.of(forms);
        List<Token> tokens = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            tokens.add(new Token(spans.get(i), forms[i], tags[i]));
        }
        return tokens;
    }
}
