package dev.stemma.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.ingest.article.Draft;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.body.Hold;
import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.intake.LineReader.Line;
import dev.stemma.ingest.intake.Reading.Readable;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem;
import dev.stemma.ingest.problem.Problems;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Takes lines in and answers each in order, as they come: a batch is filed when it is full, when the sender pauses or
/// when there is no more room, and its lines are answered once it is committed.
@Singleton
class BulkIntake {

    private static final Logger LOG = Logger.getLogger(BulkIntake.class);
    private static final String LINE_TYPE = "application/json";
    private static final int KIB = 1024;

    private final SubmissionReader reader;
    private final Intake intake;
    private final IntakeConfig config;
    private final ObjectMapper mapper;
    private final Semaphore turns;
    private final Semaphore roomForAnswers;

    BulkIntake(SubmissionReader reader, Intake intake, IntakeConfig config, ObjectMapper mapper) {
        this.reader = reader;
        this.intake = intake;
        this.config = config;
        this.mapper = mapper;
        turns = new Semaphore(config.batchesAtOnce());
        roomForAnswers = new Semaphore(config.answersKept() / KIB);
    }

    /// Reads to the end of `in`; holds no more than one batch, and no more than there is room for.
    void run(InputStream in, OutputStream out, Hold hold) throws IOException {
        try (Answers answers = new Answers(out, roomForAnswers)) {
            new Run(in, answers, hold).toTheEnd();
            answers.end();
        }
    }

    private Reading read(Line line) {
        if (line.overlong()) {
            return new Reading.Refused(
                    Problems.body(Fault.TOO_LARGE, "A line may have " + config.longestBody() + " bytes.", List.of()));
        }
        if (line.crowded()) {
            return new Reading.Refused(Problems.body(
                    Fault.TOO_MANY_REQUESTS, "Too much comes in at once; send this line again.", List.of()));
        }
        return reader.json(new Original(LINE_TYPE, line.bytes()), Optional.empty());
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
        turns.acquireUninterruptibly();
        try {
            return Optional.of(drafts.isEmpty() ? List.of() : intake.file(drafts));
        } catch (DatabaseAway e) {
            LOG.warnf("%d lines were not filed: %s", drafts.size(), e.getCause().getMessage());
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private static Problem away() {
        return Problems.body(Fault.UNAVAILABLE, "The database is away; send this line again.", List.of());
    }

    /// One request.
    private final class Run {

        private final LineReader lines;
        private final Answers out;
        private final Hold hold;
        private Batch batch = new Batch();

        Run(InputStream in, Answers out, Hold hold) {
            lines = new LineReader(in, config.longestBody(), this::hasRoom);
            this.out = out;
            this.hold = hold;
        }

        void toTheEnd() throws IOException {
            while (true) {
                Optional<Line> line = lines.next();
                if (line.isEmpty()) {
                    answer();
                    return;
                }
                if (!line.get().isBlank()) {
                    batch.add(line.get(), read(line.get()));
                }
                if (batch.isFull() || !lines.isReady() || !hold.grow(batch.bytes)) {
                    answer();
                }
            }
        }

        /// Room for a line that grows long; what waits to be filed makes room if it must.
        private boolean hasRoom(int bytes) throws IOException {
            if (hold.grow(batch.bytes + bytes)) {
                return true;
            }
            answer();
            return hold.grow(bytes);
        }

        private void answer() throws IOException {
            if (batch.entries.isEmpty()) {
                return;
            }
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (LineView answer : answers(batch)) {
                lines.writeBytes(mapper.writeValueAsBytes(answer));
                lines.write('\n');
            }
            out.add(lines.toByteArray());
            batch = new Batch();
            hold.shrink(0);
        }
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
