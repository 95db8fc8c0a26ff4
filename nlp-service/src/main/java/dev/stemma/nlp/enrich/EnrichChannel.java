package dev.stemma.nlp.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Wire;
import dev.stemma.nlp.enrich.Desk.Reading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The door of `articles-ingested`: reads each article and tells of it in `articles-enriched`, under the same key and
/// in the same order. A takedown passes on as one.
///
/// A message is done when Kafka has its answer; what cannot be read goes to the quarantine, which is an answer too.
/// While Kafka is away the answers are told again and again. Offsets are committed after that: at least once.
@Startup
@ApplicationScoped
class EnrichChannel {

    /// Bytes of the messages whose answers are kept until all of them are told: an answer is several times as long.
    private static final int PORTION = 1 << 20;

    private final Desk desk;
    private final Quarantine quarantine;
    private final Delivery delivery;
    private final ExecutorService workers;
    private final Counter articles;
    private final Counter tokens;
    private final JsonMapper mapper = Wire.mapper();

    EnrichChannel(Desk desk, Quarantine quarantine, Delivery delivery, EnrichConfig config, MeterRegistry meters) {
        this.desk = desk;
        this.quarantine = quarantine;
        this.delivery = delivery;
        int threads =
                config.workers() > 0 ? config.workers() : Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("reader-", 0).factory());
        this.articles = meters.counter("stemma.enrich.articles");
        this.tokens = meters.counter("stemma.enrich.tokens");
    }

    /// Batches come one after the other; within a portion of one, articles are read side by side and told of in their
    /// order.
    @Incoming(Wire.ARTICLES_INGESTED)
    @Blocking
    void enrich(ConsumerRecords<String, byte[]> messages) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> portion = new ArrayList<>();
        int bytes = 0;
        for (ConsumerRecord<String, byte[]> message : messages) {
            int size = message.value() == null ? 0 : message.value().length;
            if (!portion.isEmpty() && bytes + size > PORTION) {
                answer(portion);
                portion.clear();
                bytes = 0;
            }
            portion.add(message);
            bytes += size;
        }
        answer(portion);
    }

    private void answer(List<ConsumerRecord<String, byte[]>> messages) throws InterruptedException {
        List<Callable<Delivery.Answer>> tasks = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            tasks.add(() -> answer(message));
        }
        List<Delivery.Answer> answers = new ArrayList<>();
        for (Future<Delivery.Answer> answer : workers.invokeAll(tasks)) {
            answers.add(answer.resultNow());
        }
        delivery.deliver(answers);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private Delivery.Answer answer(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        ProducerRecord<String, byte[]> record = switch (Letter.of(message.key(), message.value(), mapper)) {
            case Letter.TakenDown _ -> new ProducerRecord<>(Wire.ARTICLES_ENRICHED, message.key(), null);
            case Letter.Unreadable(String cause) -> quarantine.record(message, cause);
            case Letter.Ingested(ArticleIngested article) -> read(message, article);
        };
        return new Delivery.Answer(message, record);
    }

    private ProducerRecord<String, byte[]> read(ConsumerRecord<String, byte[]> message, ArticleIngested article)
            throws InterruptedException {
        try {
            Annotations annotations = desk.read(new Reading(
                    article.title(), article.text(), article.publication().map(Publication::at), article.credit()));
            byte[] value =
                    mapper.writeValueAsBytes(new ArticleEnriched(ArticleEnriched.SCHEMA_VERSION, article, annotations));
            articles.increment();
            tokens.increment(annotations.tokenCount());
            return new ProducerRecord<>(Wire.ARTICLES_ENRICHED, message.key(), value);
        } catch (JsonProcessingException unwritable) {
            return quarantine.record(message, "what was read cannot be written: " + unwritable.getOriginalMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            // a fault of ours must not block the partition
            return quarantine.record(message, "reading failed: " + fault);
        }
    }
}
