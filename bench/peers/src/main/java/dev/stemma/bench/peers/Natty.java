package dev.stemma.bench.peers;

import com.joestelmach.natty.DateGroup;
import com.joestelmach.natty.Parser;
import dev.stemma.bench.dates.TimeTagger;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/// Natty, which gives points in time; a point whose time of day it inferred counts as a day.
public final class Natty implements TimeTagger {

    private final Parser parser = new Parser(TimeZone.getTimeZone("UTC"));

    @Override
    public String name() {
        return "Natty 0.13";
    }

    @Override
    public List<TimeExpression> find(String text, LocalDateTime reference) {
        List<TimeExpression> found = new ArrayList<>();
        for (DateGroup group : parser.parse(text, Date.from(reference.toInstant(ZoneOffset.UTC)))) {
            String value = group.getDates().getFirst().toInstant().toString();
            boolean day = group.isTimeInferred();
            found.add(new TimeExpression(
                    new Span(
                            group.getAbsolutePosition(),
                            group.getAbsolutePosition() + group.getText().length()),
                    day ? TimeExpression.Type.DATE : TimeExpression.Type.TIME,
                    day ? value.substring(0, 10) : value.substring(0, 19)));
        }
        return found;
    }
}
