package dev.stemma.query.bearer;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people do in life, as news says it of them. A calling tells two bearers of a name apart where it is rare that
/// one person has both.
enum Calling {
    STATE("""
            minister premier president senator sen congressman congresswoman congressmember representative rep
            governor gov mayor councillor councilman councilwoman councilor alderman lawmaker legislator deputy mp
            mep parliamentarian politician chancellor ambassador diplomat envoy consul undersecretary statesman
            monarch sultan emir sheikh whip candidate nominee spokesman spokeswoman spokesperson commissioner
            assemblyman assemblywoman chief-of-staff adviser advisor bureaucrat lobbyist activist campaigner
            dissident democrat republican dictator ruler"""),
    ARMS("""
            general gen colonel col major maj lieutenant lt sergeant sgt corporal private admiral adm brigadier
            commander commandant soldier marine airman sailor troop militant fighter insurgent rebel guerrilla
            warlord jihadist militiaman policeman policewoman constable detective inspector sheriff trooper
            superintendent ranger firefighter spy"""),
    SPORT("""
            footballer player striker midfielder defender goalkeeper winger forward quarterback linebacker
            cornerback punter shortstop outfielder infielder batsman bowler cricketer wicketkeeper coach referee
            umpire athlete sprinter swimmer cyclist boxer wrestler golfer skater skier gymnast jockey heavyweight
            goalie centre-back fullback fly-half rower fencer jumper marathoner nba nfl mlb nhl"""),
    STAGE("""
            actor actress singer songwriter rapper musician guitarist drummer pianist violinist composer conductor
            dancer choreographer comedian filmmaker screenwriter playwright entertainer dj starlet celebrity artist
            painter sculptor photographer cartoonist novelist poet author writer illustrator magician"""),
    PRESS("""
            journalist reporter correspondent editor columnist blogger broadcaster newscaster anchorman anchorwoman
            commentator cameraman pundit"""),
    LEARNING("""
            professor scientist researcher physicist chemist biologist astronomer mathematician historian economist
            sociologist psychologist anthropologist archaeologist geologist philosopher linguist lecturer scholar
            academic teacher headteacher dean astronaut engineer inventor climatologist seismologist analyst
            librarian"""),
    MEDICINE("""
            doctor dr physician surgeon nurse dentist psychiatrist paediatrician pediatrician oncologist
            cardiologist virologist epidemiologist pathologist coroner midwife pharmacist paramedic therapist
            veterinarian vet"""),
    LAW("""
            judge justice lawyer attorney barrister solicitor prosecutor magistrate counsel notary jurist"""),
    TRADE("""
            businessman businesswoman entrepreneur ceo cfo banker financier investor trader broker founder tycoon
            magnate billionaire millionaire consultant shareholder landlord"""),
    CRAFT("""
            baker butcher farmer carpenter plumber electrician mechanic builder bricklayer trucker chef cook waiter
            waitress barber hairdresser tailor shopkeeper grocer fisherman miner gardener cleaner janitor clerk
            cashier salesman welder mason shepherd herdsman pilot carer nanny housewife homemaker labourer laborer
            bartender barista postman florist jeweller jeweler cobbler retiree pensioner"""),
    FAITH("""
            bishop archbishop cardinal pope priest pastor reverend rev vicar rabbi imam ayatollah mullah cleric monk
            nun deacon preacher evangelist chaplain missionary patriarch"""),
    CRIME("""
            murderer killer gunman shooter robber burglar thief rapist gangster mobster smuggler trafficker
            fraudster inmate convict prisoner hacker kidnapper hijacker bomber terrorist arsonist""");

    /// Callings that one person often has together, or one after the other.
    private static final Map<Calling, Set<Calling>> NEIGHBOURS = Map.ofEntries(
            Map.entry(STATE, EnumSet.of(ARMS, PRESS, LEARNING, MEDICINE, LAW, TRADE, FAITH, CRIME)),
            Map.entry(ARMS, EnumSet.of(CRIME, LEARNING, TRADE)),
            Map.entry(SPORT, EnumSet.of(PRESS, TRADE, CRIME, LEARNING)),
            Map.entry(STAGE, EnumSet.of(PRESS, TRADE, CRIME, LEARNING)),
            Map.entry(PRESS, EnumSet.of(LEARNING, TRADE, CRIME)),
            Map.entry(LEARNING, EnumSet.of(MEDICINE, LAW, TRADE, FAITH, CRIME)),
            Map.entry(MEDICINE, EnumSet.of(TRADE, CRIME)),
            Map.entry(LAW, EnumSet.of(TRADE, CRIME)),
            Map.entry(TRADE, EnumSet.of(CRAFT, CRIME)),
            Map.entry(CRAFT, EnumSet.of(CRIME)),
            Map.entry(FAITH, EnumSet.of(CRIME)),
            Map.entry(CRIME, EnumSet.noneOf(Calling.class)));

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "at", "in", "with", "from", "to", "on", "by", "against", "under", "during");

    private static final Set<String> JOINTS = joints();

    private static final Map<String, Calling> BY_WORD = byWord();

    private final String words;

    Calling(String words) {
        this.words = words;
    }

    private static Set<String> joints() {
        Set<String> joints = new HashSet<>(PREPOSITIONS);
        joints.addAll(Set.of("and", "turned", "who", "elect", "designate"));
        return joints;
    }

    private static Map<String, Calling> byWord() {
        Map<String, Calling> callings = new HashMap<>();
        for (Calling calling : values()) {
            Arrays.stream(calling.words.split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> callings.put(word, calling));
        }
        return callings;
    }

    /// What a word says someone does.
    static Optional<Calling> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /// The calling that a description or office names: that of its last word before the first preposition, or of one
    /// that is joined to it.
    static Set<Calling> in(List<String> words) {
        Set<Calling> callings = EnumSet.noneOf(Calling.class);
        for (int i = 0; i < words.size(); i++) {
            boolean isHead = i + 1 == words.size() || JOINTS.contains(words.get(i + 1));
            if (isHead) {
                of(words.get(i)).ifPresent(callings::add);
            }
            if (PREPOSITIONS.contains(words.get(i))) {
                break;
            }
        }
        return callings;
    }

    /// Whether one person is often both.
    boolean goesWith(Calling other) {
        return this == other
                || NEIGHBOURS.get(this).contains(other)
                || NEIGHBOURS.get(other).contains(this);
    }

    /// Whether none of the ones goes with any of the others.
    static boolean areForeign(Collection<Calling> ones, Collection<Calling> others) {
        return !ones.isEmpty()
                && !others.isEmpty()
                && ones.stream().noneMatch(one -> others.stream().anyMatch(one::goesWith));
    }
}
