package dev.stemma.philology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A report written for the tests, and what outlets might make of it.
public final class HarbourFire {

    private static final List<String> SENTENCES = List.of(
            "A fire tore through a grain warehouse in the northern harbour of Port Selwyn on Tuesday, killing at least"
                    + " four dockers, officials said.",
            "The blaze broke out shortly before dawn in a storage hall owned by the Meridian Shipping Company.",
            "Firefighters needed nine hours to bring the flames under control, fire chief Helen Marlow told reporters.",
            "“We have seldom seen smoke as thick as this,” Marlow said.",
            "Investigators suspect that a faulty conveyor belt ignited the dust which had gathered below the roof.",
            "The company denied that it had ignored warnings about the ageing electrical installations.",
            "Two tugboats were moved to the outer quay as a precaution.",
            "Residents of the neighbouring fishermen's quarter were told to keep their windows shut until midnight.",
            "Mayor Tobias Renn promised a public inquiry into the safety of all warehouses along the waterfront.",
            "The harbour handles about 60,000 tonnes of wheat and barley each month.",
            "A similar accident in 2009 cost the lives of eleven workers and led to stricter inspections.",
            "Unions called for a minute of silence on Friday.");

    private HarbourFire() {}

    /// The report as its agency sent it.
    public static String report() {
        return String.join("\n\n", SENTENCES);
    }

    /// The report with words replaced: `from`, `to`, `from`, `to` ...
    public static String with(String... changes) {
        return changed(report(), changes);
    }

    /// A text with words replaced; each must be there.
    public static String changed(String text, String... changes) {
        String altered = text;
        for (int i = 0; i < changes.length; i += 2) {
            if (!altered.contains(changes[i])) {
                throw new IllegalArgumentException("not in the text: " + changes[i]);
            }
            altered = altered.replace(changes[i], changes[i + 1]);
        }
        return altered;
    }

    /// The report without some of its sentences, counted from 0.
    public static String without(Integer... dropped) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < SENTENCES.size(); i++) {
            if (!Arrays.asList(dropped).contains(i)) {
                left.add(SENTENCES.get(i));
            }
        }
        return String.join("\n\n", left);
    }

    /// Another report, on another event, that shares nothing with the first.
    public static String parliament() {
        return """
                Lawmakers in the upland republic of Varesia voted on Thursday to lower the retirement age for teachers.

                The bill passed by 81 votes to 64 after a debate that lasted well into the night.

                Finance minister Ondrej Salk warned that the measure would cost the treasury 300 million crowns a year.

                “Nobody has told me where this money should come from,” Salk said.

                Supporters argued that classrooms in rural valleys had been empty of young colleagues for a decade.

                The president has ten days to sign the law or to send it back to the chamber.""";
    }
}
