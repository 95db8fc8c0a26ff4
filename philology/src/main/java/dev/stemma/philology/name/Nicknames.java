package dev.stemma.philology.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Everyday short forms of given names.
final class Nicknames {

    private static final String[] GROUPS = {
        "william bill will willy liam",
        "robert bob rob bobby robbie",
        "richard rick dick rich ricky",
        "michael mike mick mikhail",
        "james jim jimmy jamie",
        "john jack johnny jon",
        "joseph joe joey",
        "thomas tom tommy",
        "charles charlie chuck",
        "edward ed eddie ted",
        "anthony tony",
        "daniel dan danny",
        "david dave",
        "steven stephen steve",
        "benjamin ben benny",
        "samuel sam",
        "alexander alex aleksandr sasha",
        "nicholas nick nicolas",
        "christopher chris",
        "matthew matt",
        "andrew andy drew",
        "peter pete",
        "kenneth ken kenny",
        "ronald ron ronnie",
        "donald don",
        "timothy tim",
        "gregory greg",
        "jeffrey jeff geoffrey",
        "lawrence larry",
        "patrick pat",
        "elizabeth liz beth betty",
        "catherine kathy kate katherine",
        "margaret maggie meg peggy",
        "susan sue",
        "barbara barb",
        "vladimir volodya",
        "dmitry dima dmitri",
        "sergei sergey",
        "yevgeny evgeny eugene",
        "fyodor fedor theodore",
        "theodore ted teddy",
        "francisco paco pancho",
        "jose pepe",
        "ignacio nacho",
        "guillermo memo",
        "eduardo lalo"
    };

    private static final Map<String, Integer> GROUP_OF = groups();

    private Nicknames() {}

    /// Whether two given names are forms of one.
    static boolean alike(String left, String right) {
        Integer group = GROUP_OF.get(left);
        return group != null && group.equals(GROUP_OF.get(right));
    }

    /// The given name that this one is a form of, the same for all its forms; nothing for names without short forms.
    static Optional<String> fullOf(String name) {
        return Optional.ofNullable(GROUP_OF.get(name))
                .map(group -> GROUPS[group].split(" ")[0]);
    }

    private static Map<String, Integer> groups() {
        Map<String, Integer> groups = new HashMap<>();
        for (int i = 0; i < GROUPS.length; i++) {
            for (String name : GROUPS[i].split(" ")) {
                groups.putIfAbsent(name, i);
            }
        }
        return groups;
    }
}
