package dev.stemma.bench.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.Wire;
import dev.stemma.local.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Articles that come in over Kafka as nlp-service tells of them, until each is linked.
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Stack stack;
    private final ProcessorTime time;
    private final Connection library;
    private final Broker broker;
    private final JsonMapper mapper = Wire.mapper();

    Arrivals(Stack stack, Connection library) {
        this.stack = stack;
        this.time = ProcessorTime.of(stack);
        this.library = library;
        this.broker = Broker.of(stack);
        broker.open(Wire.ARTICLES_ENRICHED);
    }

    /// Lets articles in, and waits until all are linked.
    ///
    /// @return the seconds it took, and the milliseconds of processor time of query-service and PostgreSQL for each
    Map<String, Object> link(List<ArticleEnriched> articles) throws SQLException {
        Duration before = time.used();
        long start = System.nanoTime();
        send(articles);
        UUID[] ids =
                articles.stream().map(article -> article.article().id().value()).toArray(UUID[]::new);
        while (linked(ids) < ids.length) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("linked so far: " + linked(ids) + " of " + ids.length);
            }
            stack.failIfTroubled();
            Broker.pause();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", ids.length);
        figures.put("perSecond", Math.round(ids.length / seconds * 10) / 10.0);
        figures.put("cpuMillisEach", time.millisEach(before, ids.length));
        return figures;
    }

    private void send(List<ArticleEnriched> articles) {
        try (KafkaProducer<String, String> producer = broker.producer()) {
            for (ArticleEnriched article : articles) {
                var _ = producer.send(new ProducerRecord<>(
                        Wire.ARTICLES_ENRICHED, article.article().id().toString(), mapper.writeValueAsString(article)));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int linked(UUID[] ids) throws SQLException {
        String sql = "select count(*) from article where id = any(?) and linked_at is not null";
        try (PreparedStatement statement = library.prepareStatement(sql)) {
            statement.setArray(1, library.createArrayOf("uuid", ids));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
