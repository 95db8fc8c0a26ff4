package dev.stemma.nlp.enrich;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/// Brings answers to Kafka, in order, however long that takes.
@Singleton
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Outbound outbound;
    private final Assignment assignment;
    private final Quarantine quarantine;
    private volatile boolean stopping;

    Delivery(Outbound outbound, @Identifier("enrich") Assignment assignment, Quarantine quarantine) {
        this.outbound = outbound;
        this.assignment = assignment;
        this.quarantine = quarantine;
    }

    /// A message and what is to be told for it.
    record Answer(ConsumerRecord<String, byte[]> message, ProducerRecord<String, byte[]> record) {}

    /// Returns when Kafka has every answer. After an outage all are told again from the first, so that a later one
    /// never stands before an earlier one for good. Answers to messages that another replica reads by now are left
    /// to it.
    void deliver(List<Answer> answers) throws InterruptedException {
        List<Answer> left = answers;
        Duration wait = SHORTEST_WAIT;
        while (true) {
            left = left.stream()
                    .filter(answer -> assignment.holds(answer.message()))
                    .toList();
            try {
                List<Answer> tooLarge = tell(left);
                if (tooLarge.isEmpty()) {
                    return;
                }
                left = tooLarge;
            } catch (KafkaException | ExecutionException away) {
                outbound.drop();
                if (stopping) {
                    throw new IllegalStateException("stopped while Kafka was away", away);
                }
                LOG.warnf("Kafka does not take what was read, next try in %s: %s", wait, away.getMessage());
                Thread.sleep(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    /// Sends all and waits for all.
    ///
    /// @return what to tell instead of the answers that no topic takes
    private List<Answer> tell(List<Answer> answers) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        for (Answer answer : answers) {
            Future<RecordMetadata> sent = outbound.send(answer.record());
            if (sent.state() == Future.State.FAILED && !isTooLarge(sent.exceptionNow())) {
                // the broker is away, and each of the next would wait as long
                throw new ExecutionException(sent.exceptionNow());
            }
            underWay.add(sent);
        }
        List<Answer> tooLarge = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            try {
                underWay.get(i).get();
            } catch (ExecutionException failure) {
                if (!isTooLarge(failure.getCause())) {
                    throw failure;
                }
                tooLarge.add(quarantine.instead(answers.get(i), failure.getCause()));
            }
        }
        return tooLarge;
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException;
    }
}
