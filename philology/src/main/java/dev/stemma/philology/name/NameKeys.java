package dev.stemma.philology.name;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a name consists of, part by part: names that may match share a key. Enough to find them within an article;
/// among very many, [IndexKeys] do.
public final class NameKeys {

    private NameKeys() {}

    /// A person's name has a key for each part: the consonants of its sound, folded across romanisations and
    /// scripts. An organisation's or place's name has one for each telling word, one for its alias and one
    /// for its initials.
    public static Set<String> of(NameKind kind, String name) {
        return of(ReadName.of(kind, name));
    }

    /// The same of a name that was read before.
    public static Set<String> of(ReadName name) {
        Set<String> keys = new TreeSet<>();
        if (name.kind == NameKind.PERSON) {
            for (PersonName.Part part : name.person().parts()) {
                String skeleton = Sounds.skeleton(part.sounds());
                keys.add("p:" + (skeleton.isEmpty() ? part.sounds().substring(0, 1) : skeleton));
            }
            return keys;
        }
        List<String> words = name.words();
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            String skeleton = Sounds.skeleton(Sounds.of(word));
            keys.add("o:" + (skeleton.length() < 2 ? word : skeleton));
            initials.append(word.charAt(0));
        }
        keys.add("i:" + (words.size() > 1 ? initials.toString() : String.join("", words)));
        name.alias().ifPresent(alias -> keys.add("a:" + alias));
        return keys;
    }
}
