package dev.stemma.bench.scale;

import dev.stemma.contracts.ArticleEnriched;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Fills a library up, one event after the other.
final class Growth {

    private static final int AT_ONCE = 1_000;

    private final Press press;
    private final Connection connection;
    private final Names names = new Names();
    private long nextEvent;
    private int articles;

    Growth(Press press, Connection connection) {
        this.press = press;
        this.connection = connection;
    }

    /// How many events are there.
    long events() {
        return nextEvent;
    }

    int articles() {
        return articles;
    }

    /// Adds events until there are so many articles.
    ///
    /// @param whole whether the articles are wanted too, not only what leads to their wordings
    void to(int wanted, boolean whole) throws SQLException {
        names.read(connection);
        if (articles == 0) {
            skipWhatIsThere();
        }
        if (articles >= wanted) {
            return;
        }
        Indexes indexes = new Indexes(connection);
        indexes.away();
        try {
            fill(wanted, whole);
        } finally {
            indexes.back();
        }
        names.count(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private void fill(int wanted, boolean whole) {
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        while (articles < wanted) {
            Shelves shelves = new Shelves(names);
            int filled = 0;
            while (filled < AT_ONCE && articles + filled < wanted) {
                List<ArticleEnriched> copies = event(nextEvent++);
                shelves.add(copies, whole);
                filled += copies.size();
            }
            articles += filled;
            Names.Fresh fresh = names.fresh();
            written.join();
            written = CompletableFuture.runAsync(() -> write(shelves, fresh));
        }
        written.join();
    }

    /// A library that was kept is added to: events come in their order, so the first that is missing is looked for.
    private void skipWhatIsThere() throws SQLException {
        long first = 0;
        for (long step = 1L << 30; step > 0; step /= 2) {
            first += isThere(first + step - 1) ? step : 0;
        }
        for (; nextEvent < first; nextEvent++) {
            articles += press.copies(nextEvent);
        }
    }

    private boolean isThere(long event) throws SQLException {
        try (var statement = connection.prepareStatement("select from wording where id = ?")) {
            statement.setObject(1, Shelves.wording(press.copy(event, 0).article()));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<ArticleEnriched> event(long event) {
        return new ArrayList<>(IntStream.range(0, press.copies(event))
                .mapToObj(copy -> press.copy(event, copy))
                .toList());
    }

    private void write(Shelves shelves, Names.Fresh fresh) {
        try {
            shelves.copy(connection, fresh);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
