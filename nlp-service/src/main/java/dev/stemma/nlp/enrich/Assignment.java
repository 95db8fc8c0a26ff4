package dev.stemma.nlp.enrich;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The partitions that this replica reads. What it read in one that went to another replica meanwhile must not be told
/// any more: it would stand behind what the other tells, a tombstone perhaps.
@ApplicationScoped
@Identifier("enrich")
class Assignment implements KafkaConsumerRebalanceListener {

    private final Set<TopicPartition> partitions = ConcurrentHashMap.newKeySet();

    boolean holds(ConsumerRecord<String, byte[]> message) {
        return partitions.contains(new TopicPartition(message.topic(), message.partition()));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        partitions.addAll(assigned);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        partitions.removeAll(revoked);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
        partitions.removeAll(lost);
    }
}
