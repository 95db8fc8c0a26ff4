package dev.stemma.ingest.imports;

import dev.stemma.ingest.fetch.FetchRequest;
import dev.stemma.ingest.fetch.Fetcher;
import dev.stemma.ingest.fetch.Outcome;
import dev.stemma.ingest.imports.Archive.Article;
import dev.stemma.ingest.imports.Archive.Content;
import dev.stemma.ingest.imports.Archive.Other;
import dev.stemma.ingest.imports.Archive.Unreadable;
import dev.stemma.ingest.imports.JobStore.Leased;
import dev.stemma.ingest.intake.Parcel;
import dev.stemma.ingest.intake.Reception;
import dev.stemma.ingest.problem.Problem;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes an archive in, a batch a transaction: articles, progress and rejects are kept together or not at all, so that
/// whoever goes on after a crash goes on behind the last record that was committed.
@Singleton
class ImportRun {

    private final JobStore store;
    private final Spool spool;
    private final Fetcher fetcher;
    private final Reception reception;
    private final ImportsConfig config;
    private final Clock clock;

    ImportRun(JobStore store, Spool spool, Fetcher fetcher, Reception reception, ImportsConfig config, Clock clock) {
        this.store = store;
        this.spool = spool;
        this.fetcher = fetcher;
        this.reception = reception;
        this.config = config;
        this.clock = clock;
    }

    /// Works on a job until it is over.
    ///
    /// @throws JobStore.Lost when it is no longer this replica's
    void make(Leased leased) throws IOException {
        String name = leased.job().spool();
        Optional<String> trouble = spool.has(name) ? Optional.empty() : fetched(leased);
        if (trouble.isEmpty()) {
            trouble = read(leased, spool.file(name));
        }
        Job.State state = trouble.isPresent() ? Job.State.FAILED : Job.State.DONE;
        store.end(leased, state, trouble, clock.instant());
        spool.forget(name);
    }

    /// Fetches the archive into the spool.
    ///
    /// @return why it could not
    private Optional<String> fetched(Leased leased) throws IOException {
        Job job = leased.job();
        if (job.url().isEmpty()) {
            return Optional.of("Its file is no longer in the spool.");
        }
        Outcome outcome;
        try (OutputStream out = new Renewing(spool.begin(job.spool()), leased)) {
            outcome = fetcher.save(FetchRequest.file(job.url().get()), out, config.longestArchive());
        } catch (Spool.Full e) {
            return Optional.of("There is no room for it.");
        }
        return switch (outcome) {
            case Outcome.Fetched _ -> {
                spool.complete(job.spool());
                yield Optional.empty();
            }
            case Outcome.Refused refused -> Optional.of(refused.detail());
            case Outcome.Failed failed -> Optional.of(failed.detail());
            case Outcome.Gone _, Outcome.NotModified _ -> Optional.of("It is gone.");
        };
    }

    private Optional<String> read(Leased leased, Path file) throws IOException {
        Optional<Archive.Form> form = Archives.form(file);
        store.renew(leased, form, Optional.of(Files.size(file)), until());
        if (form.isEmpty()) {
            return Optional.of("It is neither WARC nor NDJSON or ZIP.");
        }
        Batch batch = new Batch(leased);
        try (Archive archive = Archives.open(file, form.get(), leased.job(), config.longestRecord())) {
            while (true) {
                Optional<Content> content = next(archive, batch);
                if (content.isEmpty()) {
                    batch.file(Files.size(file));
                    return Optional.empty();
                }
                batch.add(content.get());
                if (batch.isFull()) {
                    batch.file(archive.position());
                }
            }
        } catch (Archive.Damaged e) {
            long behind = batch.committed.records();
            return Optional.of(
                    e.getMessage() + " It is damaged behind record " + behind + "; what stood before was taken in.");
        }
    }

    /// What was read before the damage is filed all the same.
    private static Optional<Content> next(Archive archive, Batch batch) throws IOException {
        try {
            return archive.next();
        } catch (Archive.Damaged e) {
            batch.file(archive.position());
            throw e;
        }
    }

    private Instant until() {
        return clock.instant().plus(config.lease());
    }

    /// Records that are filed together.
    private final class Batch {

        private final Leased leased;
        private Job.Progress committed;
        private final List<Parcel> parcels = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private final List<Job.Reject> rejects = new ArrayList<>();
        private long records;
        private long skipped;
        private long bytes;

        Batch(Leased leased) {
            this.leased = leased;
            committed = leased.job().progress();
        }

        void add(Content content) {
            records++;
            long number = committed.records() + records;
            switch (content) {
                case Article(Parcel parcel, int length) -> {
                    parcels.add(parcel);
                    numbers.add(number);
                    bytes += length;
                }
                case Other _ -> skipped++;
                case Unreadable(String reason, String detail) -> rejects.add(new Job.Reject(number, reason, detail));
            }
        }

        boolean isFull() {
            return parcels.size() >= config.batchRecords()
                    || bytes >= config.batchBytes()
                    || records >= 50L * config.batchRecords();
        }

        void file(long position) {
            Job.Progress[] reached = new Job.Progress[1];
            reception.take(parcels, (connection, received) -> {
                List<Job.Reject> refused = new ArrayList<>(rejects);
                Job.Progress progress = counted(received, refused, position);
                store.note(connection, leased, progress, clock.instant(), until());
                long room = Math.max(0, config.rejectsKept() - committed.rejected());
                store.keep(connection, leased.job().id(), refused.subList(0, (int) Math.min(room, refused.size())));
                reached[0] = progress;
            });
            committed = reached[0];
            parcels.clear();
            numbers.clear();
            rejects.clear();
            records = 0;
            skipped = 0;
            bytes = 0;
        }

        private Job.Progress counted(List<Reception.Received> received, List<Job.Reject> refused, long position) {
            long accepted = 0;
            long known = 0;
            for (int i = 0; i < received.size(); i++) {
                switch (received.get(i)) {
                    case Reception.Kept kept when kept.isNew() -> accepted++;
                    case Reception.Kept _ -> known++;
                    case Reception.Rejected(Problem problem) -> refused.add(reject(numbers.get(i), problem));
                }
            }
            return committed.plus(new Job.Progress(position, records, accepted, known, refused.size(), skipped));
        }

        private static Job.Reject reject(long number, Problem problem) {
            String type = problem.type().toString();
            String faults = problem.errors().stream()
                    .map(error -> " " + error.pointer() + " " + error.detail() + ".")
                    .limit(5)
                    .reduce("", String::concat);
            return new Job.Reject(number, type.substring(type.lastIndexOf('/') + 1), problem.detail() + faults);
        }
    }

    /// Says now and then that a file is still being fetched.
    private final class Renewing extends FilterOutputStream {

        private final Leased leased;
        private Instant next = clock.instant();

        Renewing(OutputStream out, Leased leased) {
            super(out);
            this.leased = leased;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (clock.instant().isAfter(next)) {
                store.renew(leased, Optional.empty(), Optional.empty(), until());
                next = clock.instant().plus(config.lease().dividedBy(6));
            }
            out.write(bytes, offset, length);
        }
    }
}
