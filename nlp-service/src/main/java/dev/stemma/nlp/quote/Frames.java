package dev.stemma.nlp.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which verbs and nouns report, and how what they report may follow them: a small lexicon of attribution.
///
/// A verb without an entry that [Cues] knows takes a clause.
final class Frames {

    private static final String CLAUSES = """
            say said said, write wrote written, note, add, argue, claim, insist, explain, announce, declare, report,
            reveal, confirm, acknowledge, admit, concede, contend, assert, allege, stress, emphasize, emphasise,
            warn, suggest, predict, joke, quip, remark, recall, reiterate, repeat, vow, pledge, promise, observe,
            state, proclaim, lament, boast, complain, testify, conclude, estimate, disclose, affirm, opine, caution,
            reply, respond, retort, tweet, post, mention, protest, theorize, speculate, believe,
            think thought thought, hope, fear, know knew known, feel felt felt, expect, assume, realize, realise,
            doubt, understand understood understood, agree, suspect, guess, imagine, worry, decide, find found found,
            learn, show showed shown, indicate, imply, signal, demonstrate, hint, rule, determine, deny, recognize,
            recognise, dispute, propose, recommend, demand, request, remember, brag, swear swore sworn, wish,
            stipulate, certify, confess, fret, anticipate, calculate, posit, underscore, highlight, advise, deem,
            threaten, gripe, scoff, shout, exclaim, rumor, contemplate
            """;

    private static final String QUESTIONS = """
            say said said, ask, wonder, question, discuss, consider, debate, explain, learn,
            understand understood understood, describe, detail, outline, recall, reveal, disclose, note, mention,
            report, clarify, dispute, announce, examine, specify, recount, speculate
            """;

    private static final String INFINITIVES = """
            promise, vow, pledge, threaten, refuse, decline, agree, decide, want, plan, hope, aim, intend, prefer,
            offer, propose, expect, wish, demand, claim, volunteer, swear swore sworn, resolve, ask, profess,
            request, consent, proclaim, beg
            """;

    private static final String OBJECTS = """
            accuse, criticize, criticise, praise, blame, attack, condemn, denounce, dismiss, reject, oppose, support,
            back, endorse, defend, mock, blast, slam, hail, welcome, applaud, deride, ridicule, rip, bash, assail,
            decry, lambaste, deplore, disavow, disparage, belittle, insult, taunt, commend, laud, tout, thank,
            congratulate, salute, champion, favor, favour, prefer, advocate, propose, demand, describe, call, label,
            dub, brand, characterize, characterise, portray, depict, compare, liken, regard, view, deem, deny,
            dispute, rebut, refute, challenge, question, contradict, cite, quote, mention, highlight, underscore,
            outline, detail, announce, discuss, predict, promise, urge, request, recommend, suggest, threaten,
            acknowledge, recognize, recognise, rebuke, scold, chide, fault, credit, admire, dislike, detest, loathe,
            disdain, fear, regret, mourn, celebrate, protest, renounce, repudiate, echo, reiterate, repeat,
            emphasize, emphasise, stress, tease, trumpet, unveil, advise, implore, explain, express, voice, signal,
            estimate, ascribe, bemoan, lament, savage, pan, skewer, jab, berate, castigate, chastise, admonish,
            reprimand, vilify, demonize, malign, smear, slander, shun, snub, spurn, rebuff, veto, pledge, vow,
            reference, stipulate, disclose, confirm, allege, assert, proclaim, ponder, contemplate, recall, remind,
            warn, assure, inform, instruct, lobby, recount, forecast, foresee foresaw foreseen, envision, anticipate,
            envy, distrust, mistrust, forgive forgave forgiven, pillory, lampoon, parody, heckle, excoriate, flay,
            spotlight, downplay, minimize, exaggerate, overstate, tweet, retweet
            """;

    private static final String PERSUASIONS = """
            ask, urge, want, encourage, expect, invite, beg, implore, persuade, convince, tell told told, warn, advise,
            order, instruct, remind, press, challenge, request, exhort, plead, pressure, counsel, direct, dare
            """;

    private static final String EVIDENCES =
            "show showed shown, find found found, indicate, suggest, reveal, put put put";

    private static final String VERDICTS = "see saw seen, regard, view, perceive, interpret, treat, cast cast cast";

    private static final String DOCUMENTS = """
            poll, survey, study, report, data, analysis, figure, record, document, email, filing, research, result,
            statistic, review, investigation, transcript, audit, census, estimate, number, finding
            """;

    private static final String LISTENERS = """
            tell told told, assure, remind, inform, advise, warn, notify, convince, persuade, promise, show showed
            shown, teach taught taught, caution, reassure, alert, brief
            """;

    private static final String PREPOSITIONS = """
            call: for on; point: to; talk: about of; speak spoke spoken: about of against out;
            warn: of against about; ask: for about; respond: to; agree: with on to; disagree: with on; comment: on;
            push: for back; complain: about of; boast: of about; brag: about; worry: about; argue: for against;
            insist: on; object: to; rail: against; lash: out; believe: in; joke: about; lie: about; apologize: for;
            apologise: for; campaign: for against on; advocate: for; hint: at; allude: to; appeal: for;
            plead pled pled: for with; care: about; balk: at; vouch: for; bristle: at; scoff: at; laugh: at;
            rant: about; rave: about; gush: about; muse: about; wonder: about; approve: of; disapprove: of;
            press: for; lobby: for against; admit: to; confess: to; hope: for; wish: for; opt: for; elaborate: on;
            dwell: on; expand: on; report: on; tweet: about; testify: about to; touch: on; attest: to; subscribe: to;
            testify: to; inquire: about; vow: on; rejoice: over; fret: about over; grumble: about; gripe: about;
            whine: about; caution: against; advise: against; decide: on against; debate: on; crow: about; sneer: at;
            rage: against; speculate: about; long: for; protest: against; sympathize: with; identify: with;
            empathize: with; jeer: at; marvel: at; harp: on; preach: about
            """;

    private static final String NOUNS = """
            claim, allegation, assertion, accusation, argument, statement, suggestion, belief, fear, hope, notion,
            demand, proposal, warning, pledge, promise, vow, threat, refusal, decision, criticism, endorsement,
            complaint, prediction, announcement, declaration, denial, admission, acknowledgment, insistence,
            contention, conclusion, finding, opinion, conviction, speculation, rumor, remark, request,
            recommendation, praise, condemnation, denunciation, critique, rejection, assurance, explanation,
            description, characterization, desire, wish, intention, willingness, expectation, suspicion, assessment,
            disdain, contempt, admiration, respect, disapproval, approval, advocacy, defense, embrace, dislike,
            hatred, preference, theory, testimony, revelation, confession, apology, appeal, reluctance
            """;

    private final Map<String, Set<Frame>> frames = new HashMap<>();
    private final Map<String, Set<String>> prepositions = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> documents = new HashSet<>();

    Frames() {
        verbs(CLAUSES, Frame.CLAUSE);
        verbs(QUESTIONS, Frame.QUESTION);
        verbs(INFINITIVES, Frame.INFINITIVE);
        verbs(OBJECTS, Frame.OBJECT);
        verbs(LISTENERS, Frame.LISTENER);
        verbs(PERSUASIONS, Frame.PERSUASION);
        verbs(EVIDENCES, Frame.EVIDENCE);
        verbs(VERDICTS, Frame.VERDICT);
        for (String entry : PREPOSITIONS.split(";")) {
            String[] parts = entry.strip().split(":\\s+");
            for (String form : Cues.forms(parts[0].strip())) {
                prepositions
                        .computeIfAbsent(form, verb -> new HashSet<>())
                        .addAll(Set.of(parts[1].strip().split("\\s+")));
            }
        }
        nouns(NOUNS, nouns);
        nouns(DOCUMENTS, documents);
    }

    private static void nouns(String list, Set<String> nouns) {
        for (String noun : list.split(",")) {
            nouns.add(noun.strip());
            nouns.add(Cues.plural(noun.strip()));
        }
    }

    private void verbs(String list, Frame frame) {
        for (String verb : list.split(",")) {
            for (String form : Cues.forms(verb.strip())) {
                frames.computeIfAbsent(form, key -> EnumSet.noneOf(Frame.class)).add(frame);
            }
        }
    }

    /// Whether a verb form reports in any way.
    boolean isVerb(String form) {
        return frames.containsKey(form) || prepositions.containsKey(form);
    }

    boolean takes(String form, Frame frame) {
        return frames.getOrDefault(form, Set.of()).contains(frame);
    }

    /// Whether what a verb reports may follow this preposition: `warned of`.
    boolean takes(String form, String preposition) {
        return prepositions.getOrDefault(form, Set.of()).contains(preposition);
    }

    /// Whether a noun names what someone says, thinks or intends.
    boolean isNoun(String form) {
        return nouns.contains(form);
    }

    /// Whether a noun names something that shows what was written down or measured: `poll`.
    boolean isDocument(String form) {
        return documents.contains(form);
    }
}
