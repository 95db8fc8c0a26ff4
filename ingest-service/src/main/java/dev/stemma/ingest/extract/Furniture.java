package dev.stemma.ingest.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows the words by which pages label what is not the article: buttons, boxes, sections, calls to subscribe.
///
/// The words are the usual ones of news pages' own software in several languages; an outlet's name is never among them.
final class Furniture {

    private static final Set<String> LABELS = words("""
            advertisement, advertisements, advertising, ad, ads, sponsored, sponsored content, promoted, promoted content
            related, related article, related articles, related posts, related stories, related news, related content
            related topics, related coverage, related links, related reading, related story, related post
            more on this story, more on this topic, more from, more news, more stories, more, read more, read next
            read also, also read, see also, up next, next up, recommended, recommended for you, recommended stories
            you may also like, you might also like, you may like, you might like, editors picks, dont miss
            most read, most popular, most viewed, most shared, popular, popular posts, trending, trending now, latest
            latest news, latest stories, breaking news, top stories, top news, whats new
            previous, next, previous article, next article, previous post, next post, previous story, next story
            older post, newer post, older posts, newer posts, prev, prev post, prev article
            back to top, back to top button, back to the top, scroll to top, go to top, top, return to top
            share, share this, share this article, share this story, share this post, share via, share on facebook
            share on twitter, share on whatsapp, share on linkedin, share via email, tweet, tweet this, pin it, print
            print this article, email, e-mail, email this article, copy link, save, bookmark, like, like this, send
            facebook, twitter, whatsapp, telegram, linkedin, pinterest, reddit, instagram, youtube, messenger, viber
            source, sources, source link, via, tags, tag, tagged, topics, categories, category, filed under, keywords
            comments, comment, no comments, leave a comment, leave a reply, post a comment, add a comment, view comments
            show comments, join the conversation, reply, cancel reply, your email address will not be published
            follow us, follow, follow us on twitter, follow us on facebook, follow us on google news, subscribe
            subscribe now, subscribe to our newsletter, sign up, sign in, sign in to continue, log in, login, register
            newsletter, newsletters, join our newsletter, get our newsletter, support us, donate, contact us, about us
            privacy policy, terms of use, terms of service, terms and conditions, cookie policy, accept, accept all
            home, menu, search, close, skip to content, skip to main content, skip navigation, main menu, navigation
            loading, continue reading, story continues below, article continues below, story continues after
            story continues below advertisement, article continues after advertisement, listen, listen to this article
            watch, watch live, watch now, play, pause, photo, photos, video, videos, gallery, photo gallery, view gallery
            image, images, about the author, author, all rights reserved, download, download app, get the app, expand
            view all, see all, show more, load more, read full story, read the full story, full story, click here
            minute read, min read, read time, reading time, last updated, updated, published, toggle navigation

            anzeige, werbung, mehr zum thema, zum thema, das könnte sie auch interessieren, lesen sie auch, teilen
            drucken, kommentare, kommentar schreiben, startseite, verwandte artikel, ähnliche artikel, weiterlesen
            nach oben, zurück nach oben, quelle, quellen, merken, vorheriger artikel, nächster artikel, abonnieren
            anmelden, impressum, datenschutz, schlagwörter, themen, mehr lesen, meistgelesen, suche

            publicité, lire aussi, à lire aussi, lire la suite, à lire également, sur le même sujet, articles similaires
            articles liés, partager, imprimer, commentaires, accueil, retour en haut, haut de page, article précédent
            article suivant, s'abonner, abonnez-vous, se connecter, mots-clés, les plus lus, voir aussi, recherche

            publicidad, artículos relacionados, noticias relacionadas, relacionado, relacionadas, lea también
            leer más, lee también, te puede interesar, compartir, imprimir, comentarios, inicio, volver arriba, fuente
            artículo anterior, artículo siguiente, suscríbete, etiquetas, temas, lo más leído, ver más, buscar

            pubblicità, leggi anche, articoli correlati, correlati, condividi, stampa, commenti, torna su, fonte
            articolo precedente, articolo successivo, iscriviti, argomenti, i più letti
            publicidade, leia também, leia mais, notícias relacionadas, artigos relacionados, compartilhar, partilhar
            comentários, voltar ao topo, artigo anterior, próximo artigo, mais lidas
            advertentie, lees ook, lees meer, gerelateerde artikelen, delen, reacties, naar boven, bron
            reklam, ilgili haberler, paylaş, yorumlar, yukarı çık, kaynak, sonraki haber, önceki haber
            реклама, читайте также, поделиться, комментарии, наверх, источник, похожие новости, теги, подписаться
            إعلان, اقرأ أيضا, اقرأ أيضًا, مواضيع ذات صلة, مقالات ذات صلة, شارك, مشاركة, طباعة, تعليقات, المصدر
            المقال السابق, المقال التالي, الرئيسية, زر الذهاب إلى الأعلى, أخبار ذات صلة
            """);

    private static final Set<String> SECTIONS = words("""
            world, world news, international, international news, global, national, nation, local, local news, regional
            politics, government, elections, economy, business, finance, markets, money, technology, tech, science
            health, environment, climate, culture, arts, entertainment, lifestyle, life, travel, style, food, sport
            sports, football, education, religion, society, opinion, opinions, editorial, editorials, analysis, features
            feature, commentary, columns, interviews, interview, reports, report, news, news feed, newsfeed, uncategorized
            security, defense, defence, military, energy, crime, law, justice, exclusive, special report, in depth
            middle east, africa, asia, asia pacific, europe, americas, latin america, north america, oceania, us news
            u.s., us, uk, uk news, eu, usa, russia, china, india, iran, iraq, israel, turkey, syria, ukraine
            politik, wirtschaft, ausland, inland, panorama, kultur, welt, politique, économie, monde, société, culture
            política, economía, mundo, internacional, cultura, sociedad, economia, esteri, cronaca, politica
            """);

    private static final Set<String> INTRODUCTIONS = words("""
            related, related article, related articles, related posts, related stories, related news, related content
            related coverage, related links, more on this story, more on this topic, more news, more stories, read more
            read next, read also, also read, see also, up next, next up, recommended, recommended for you
            recommended stories, you may also like, you might also like, you may like, you might like, editors picks
            dont miss, most read, most popular, popular posts, trending, trending now, latest news, latest stories
            top stories, previous, next, previous article, next article, previous post, next post, previous story
            next story, older post, newer post, prev post, prev article, tags, tagged, topics, filed under, categories
            comments, leave a comment, leave a reply, about the author
            mehr zum thema, lesen sie auch, das könnte sie auch interessieren, verwandte artikel, ähnliche artikel
            vorheriger artikel, nächster artikel, meistgelesen, schlagwörter
            lire aussi, à lire aussi, sur le même sujet, articles similaires, articles liés, article précédent
            article suivant, les plus lus, voir aussi
            artículos relacionados, noticias relacionadas, lea también, te puede interesar, artículo anterior
            artículo siguiente, lo más leído, etiquetas
            leggi anche, articoli correlati, articolo precedente, articolo successivo, i più letti
            leia também, notícias relacionadas, artigos relacionados, artigo anterior, próximo artigo, mais lidas
            você pode gostar, você também pode gostar, también te puede interesar, vous aimerez aussi
            auch interessant, das könnte dich auch interessieren
            lees ook, gerelateerde artikelen, ilgili haberler, sonraki haber, önceki haber, читайте также
            похожие новости, اقرأ أيضا, مواضيع ذات صلة, مقالات ذات صلة, المقال السابق, المقال التالي, أخبار ذات صلة
            """);

    /// Of the introductions, those that also stand between two paragraphs and then introduce one headline only.
    private static final Set<String> PASSING = words("""
            related, related article, related story, read more, read next, read also, also read, see also, recommended
            lesen sie auch, mehr zum thema, lire aussi, à lire aussi, voir aussi, lea también, te puede interesar
            leggi anche, leia também, lees ook, читайте также, اقرأ أيضا
            """);

    private static final Pattern CHROME = Pattern.compile(
            "(?iu)^(©|\\(c\\)|copyright\\b|all rights reserved|click here\\b|tap here\\b|follow (us|@|\\w+ on (twitter|x|facebook))"
                    + "|sign up (for|to)\\b|subscribe to (our|the)\\b|get the latest\\b|share this (article|story|post)"
                    + "|download (the|our) .{0,30}\\bapp\\b|this (website|site) uses cookies|we use cookies"
                    + "|posted (in|under)\\b|filed under\\b|tags?:|tagged( with)?:|categor(y|ies):|topics?:"
                    + "|(read|see|watch|listen|lire|leer?|lees|leggi|lea|leia) (also|more|aussi|ook|anche|también|também)\\s*:"
                    + "|(also read|related|more|don.t miss|recommended|must read|à lire( aussi)?|lesen sie auch)\\s*:"
                    + "|(story|article) continues (below|after)|your email address will not be published"
                    + "|required fields are marked|\\d+ (min(ute)?s?) read\\b|\\d+ comments?$|\\d+ shares?$|\\d+ views?$"
                    + "|(last )?(updated|modified|posted|published)( on| at)?:? .{0,14}\\d.{0,60}$)");

    private static final Beginnings OF_CHROME = Beginnings.of(
            "(c)", "cop", "all", "cli", "tap", "fol", "sig", "sub", "get", "sha", "dow", "thi", "we ", "pos", "fil",
            "tag", "cat", "top", "rea", "see", "wat", "lis", "lir", "lee", "leg", "lea", "lei", "als", "rel", "mor",
            "don", "rec", "mus", "les", "sto", "art", "you", "req", "las", "upd", "mod", "pub");

    private static final Pattern IN_SECTION =
            Pattern.compile("^In \\p{Lu}[\\p{L}\\d'’&.-]*( (\\p{Lu}|&|and |of )[\\p{L}\\d'’&.-]*){0,3}$");

    private static final int LONGEST_CHROME = 30;
    private static final int LONGEST_LABEL = 80;

    private Furniture() {}

    /// Whether a block is a label or a call that pages carry, wherever it stands.
    static boolean is(Block block) {
        return LABELS.contains(block.label())
                || block.label().isEmpty()
                || block.words() <= LONGEST_CHROME
                        && mayBeChrome(block.text())
                        && CHROME.matcher(block.text()).lookingAt();
    }

    private static boolean mayBeChrome(String text) {
        return OF_CHROME.mayBegin(text, 0) || text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /// Whether a block announces headlines of other articles.
    static boolean introducesOthers(Block block) {
        return INTRODUCTIONS.contains(block.label());
    }

    /// Whether a block usually announces one headline in the midst of a text.
    static boolean introducesInPassing(Block block) {
        return PASSING.contains(block.label());
    }

    /// Whether a block above or below the text only says where on the site it stands.
    static boolean isSection(Block block) {
        return SECTIONS.contains(block.label())
                || block.text().startsWith("In ")
                        && IN_SECTION.matcher(block.text()).matches();
    }

    /// Whether the very words are a label; stricter than [#is(Block)].
    static boolean isLabel(String words) {
        return LABELS.contains(label(words));
    }

    /// The first words of a block as the vocabulary writes them: small letters, numbers and single spaces.
    static String label(String block) {
        char[] label = new char[Math.min(block.length(), LONGEST_LABEL)];
        int length = 0;
        boolean english = true;
        for (int i = 0; i < block.length() && length < label.length; i++) {
            char c = block.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                label[length++] = (char) (c - 'A' + 'a');
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') {
                label[length++] = c;
            } else if (c == ' ' && length > 0 && label[length - 1] != ' ') {
                label[length++] = c;
            } else if (c >= 0x80
                    && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                label[length++] = c;
                english = false;
            }
        }
        String written = new String(label, 0, length).strip();
        return english ? written : written.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[,\\n]"))
                .map(Furniture::label)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
