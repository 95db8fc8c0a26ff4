package dev.stemma.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.ingest.article.Draft;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.intake.LineReader.Line;
import dev.stemma.ingest.intake.Reading.Readable;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem;
import dev.stemma.ingest.problem.Problems;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Takes lines in and answers each in order, as they come: a batch is filed when it is full or the sender pauses, and
/// its
/// lines are answered once it is committed.
@Singleton
class BulkIntake {

    private static final Logger LOG = Logger.getLogger(BulkIntake.class);
    private static final String LINE_TYPE = "application/json";

    private final SubmissionReader reader;
    private final Intake intake;
    private final IntakeConfig config;
    private final ObjectMapper mapper;

    BulkIntake(SubmissionReader reader, Intake intake, IntakeConfig config, ObjectMapper mapper) {
        this.reader = reader;
        this.intake = intake;
        this.config = config;
        this.mapper = mapper;
    }

    /// Reads to the end of `in`; holds no more than one batch.
    void run(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in, config.longestBody());
        Batch batch = new Batch();
        while (true) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                answer(batch, out);
                return;
            }
            if (!line.get().isBlank()) {
                batch.add(line.get(), read(line.get()));
            }
            if (batch.isFull() || !lines.isReady()) {
                answer(batch, out);
                batch = new Batch();
            }
        }
    }

    private Reading read(Line line) {
        if (line.overlong()) {
            return new Reading.Refused(
                    Problems.body(Fault.TOO_LARGE, "A line may have " + config.longestBody() + " bytes.", List.of()));
        }
        return reader.json(new Original(LINE_TYPE, line.bytes()), Optional.empty());
    }

    private void answer(Batch batch, OutputStream out) throws IOException {
        if (batch.entries.isEmpty()) {
            return;
        }
        List<LineView> answers = answers(batch);
        for (LineView answer : answers) {
            out.write(mapper.writeValueAsBytes(answer));
            out.write('\n');
        }
        out.flush();
    }

    private List<LineView> answers(Batch batch) {
        List<Draft> drafts = batch.drafts();
        Optional<List<Intake.Outcome>> filed = filed(drafts);
        List<LineView> answers = new ArrayList<>(batch.entries.size());
        int next = 0;
        for (Entry entry : batch.entries) {
            answers.add(
                    switch (entry.reading()) {
                        case Reading.Refused(Problem problem) -> {
                            intake.countRejected();
                            yield LineView.of(entry.line(), problem);
                        }
                        case Readable readable when filed.isEmpty() -> LineView.of(entry.line(), away());
                        case Readable readable ->
                            switch (filed.get().get(next++)) {
                                case Intake.Kept(ReceiptView receipt) ->
                                    LineView.of(entry.line(), receipt.ignoring(readable.ignored()));
                                case Intake.Refused(Problem problem) -> LineView.of(entry.line(), problem);
                            };
                    });
        }
        return answers;
    }

    private Optional<List<Intake.Outcome>> filed(List<Draft> drafts) {
        try {
            return Optional.of(drafts.isEmpty() ? List.of() : intake.file(drafts));
        } catch (DatabaseAway e) {
            LOG.warnf("%d lines were not filed: %s", drafts.size(), e.getCause().getMessage());
            return Optional.empty();
        }
    }

    private static Problem away() {
        return Problems.body(Fault.UNAVAILABLE, "The database is away; send this line again.", List.of());
    }

    private record Entry(long line, Reading reading) {}

    private final class Batch {

        private final List<Entry> entries = new ArrayList<>();
        private long bytes;

        void add(Line line, Reading reading) {
            entries.add(new Entry(line.number(), reading));
            bytes += line.bytes().length;
        }

        boolean isFull() {
            return entries.size() >= config.bulkLines() || bytes >= config.bulkBytes();
        }

        List<Draft> drafts() {
            List<Draft> drafts = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry.reading() instanceof Readable readable) {
                    drafts.add(readable.draft());
                }
            }
            return drafts;
        }
    }
}
