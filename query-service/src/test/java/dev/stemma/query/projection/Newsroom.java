package dev.stemma.query.projection;

import dev.stemma.contracts.MentionType;
import dev.stemma.query.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;

/// Articles on five events, each in several copies, some of them altered, for tests.
final class Newsroom {

    private Newsroom() {}

    private static final String[][] EVENTS = {
        {
            "Ferry sinks off Mindoro",
            "A passenger ferry carrying 141 people sank off the island of Mindoro early on Monday, the coast guard said.",
            "Commander Liza Marquez told reporters that 118 passengers were rescued by fishermen before dawn.",
            "The vessel left Batangas in heavy swell although a gale warning was in force.",
            "Transport Secretary Ramon Dizon ordered an inquiry and grounded the company's other ships.",
            "Divers were still searching the hull for the missing on Monday afternoon."
        },
        {
            "Parliament in Chisinau passes budget",
            "Moldova's parliament approved next year's budget on Thursday after a debate of eleven hours.",
            "Finance Minister Elena Rusu said the deficit would fall to 3.9 percent of gross domestic product.",
            "Opposition deputies led by Victor Ceban walked out before the vote in protest at higher fuel duties.",
            "Teachers will see their salaries rise by a tenth from September under the plan.",
            "The International Monetary Fund had made the next tranche of its loan conditional on the budget."
        },
        {
            "Glacier lake bursts in Chitral",
            "A glacial lake burst its banks in the valley of Chitral on Sunday, sweeping away two bridges.",
            "District officer Imran Yousafzai said that “twelve families” were moved to “a school on higher ground”.",
            "No casualties were reported but apple orchards along the river were buried in mud.",
            "Scientists had warned in May that the ice dam above the village of Reshun was thinning.",
            "Engineers expect to open a temporary crossing within four days."
        },
        {
            "Strike shuts port of Durban",
            "Dock workers shut the container terminal in Durban on Tuesday over plans to lease two quays.",
            "Union secretary Sipho Dlamini said: “The walkout will last until the government withdraws the tender.”",
            "More than sixty ships were waiting in the roads by evening, port authority figures showed.",
            "Citrus exporters said that fruit worth 40 million rand could spoil within the week.",
            "Talks under a mediator are to begin on Wednesday morning."
        }
    };

    static List<EnrichedArticle> articles() {
        List<EnrichedArticle> articles = new ArrayList<>();
        for (int event = 0; event < EVENTS.length; event++) {
            String[] lines = EVENTS[event];
            String whole = String.join("\n\n", List.of(lines).subList(1, lines.length));
            String day = "2024-03-%02dT".formatted(4 + event * 9);
            articles.add(copy(event, 0, lines[0], whole, day + "06:00:00Z").withCredit("Reuters"));
            articles.add(copy(event, 1, lines[0], whole, day + "07:00:00Z"));
            articles.add(copy(
                    event,
                    2,
                    lines[0] + ", officials say",
                    whole.replace(" said", " told state media").replace("morning", "afternoon"),
                    day + "08:30:00Z"));
            articles.add(copy(
                    event,
                    3,
                    "Update: " + lines[0],
                    String.join("\n\n", List.of(lines).subList(1, 5)).replace("early ", ""),
                    day + "09:10:00Z"));
        }
        return articles;
    }

    /// Articles on a minister and on a carpenter of the same name.
    static List<EnrichedArticle> homonyms() {
        return List.of(
                EnrichedArticle.of(
                                "homonym-0",
                                "Fisheries talks in Suva",
                                "Fisheries minister Tomasi Vula opened talks on tuna quotas in Suva on Wednesday.")
                        .naming(MentionType.PERSON, "Tomasi Vula", "Vula")
                        .inOffice("Fisheries minister")
                        .naming(MentionType.PLACE, "Suva"),
                EnrichedArticle.of(
                                "homonym-1",
                                "Tuna quotas agreed",
                                "Islands agreed on tuna quotas after three days, minister Tomasi Vula said in Suva.")
                        .naming(MentionType.PERSON, "Tomasi Vula")
                        .inOffice("minister")
                        .naming(MentionType.PLACE, "Suva"),
                EnrichedArticle.of(
                                "homonym-2",
                                "Baskets at Hove fair",
                                "Willow baskets by Tomasi Vula, a carpenter from Hove, sold out within an hour.")
                        .naming(MentionType.PERSON, "Tomasi Vula")
                        .naming(MentionType.PLACE, "Hove"),
                EnrichedArticle.of(
                                "homonym-3",
                                "",
                                "Vula the carpenter now teaches basketry in Hove; willow grows behind the workshop.")
                        .naming(MentionType.PERSON, "Vula")
                        .naming(MentionType.PLACE, "Hove"));
    }

    private static EnrichedArticle copy(int event, int number, String title, String text, String time) {
        EnrichedArticle article =
                EnrichedArticle.of("event-" + event + "-" + number, title, text).withTime(time);
        String[][] people = {
            {"Liza Marquez", "Marquez"},
            {"Elena Rusu", "Rusu"},
            {"Imran Yousafzai", "Yousafzai"},
            {"Sipho Dlamini", "Dlamini"}
        };
        String[] person = people[event];
        article = number == 3
                ? article.naming(MentionType.PERSON, person[1])
                : article.naming(MentionType.PERSON, person[0], person[1]);
        // one short name that two events could mean
        return number == 2
                ? article.naming(MentionType.PERSON, "Lee")
                : event < 2 && number == 0
                        ? article.naming(MentionType.PERSON, event == 0 ? "Stan Lee" : "Ang Lee")
                        : article.naming(MentionType.PLACE, "Geneva");
    }
}
