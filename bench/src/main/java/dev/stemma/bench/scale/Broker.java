package dev.stemma.bench.scale;

import dev.stemma.local.Stack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The Kafka of a stack, where articles come in.
record Broker(String servers) {

    private static final int PARTITIONS = 4;

    /// The bytes of the longest message.
    private static final int LONGEST = 16 << 20;

    static Broker of(Stack stack) {
        return new Broker(stack.broker().bootstrapServers());
    }

    /// Makes the topics that are not there yet.
    void open(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Set<String> known = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(topics)
                    .filter(topic -> !known.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                            .configs(Map.of("max.message.bytes", Integer.toString(LONGEST))))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Sends many small messages together.
    KafkaProducer<String, String> producer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "linger.ms", "5", "compression.type", "lz4", "max.request.size", LONGEST);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// A moment between two looks at how far it is.
    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
