package dev.stemma.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Wire;
import dev.stemma.local.RealKafka;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicsTest {

    @Inject
    Topics topics;

    @Test
    void theTopicsAreThereWithTheirSettings() throws Exception {
        topics.awaitReady();
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrapServers()))) {
            String quarantine = Wire.quarantineOf(Wire.ARTICLES_INGESTED);
            Map<String, TopicDescription> found = admin.describeTopics(
                            List.of(Wire.ARTICLES_INGESTED, Wire.ARTICLES_ENRICHED, quarantine))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS);

            assertThat(found.get(Wire.ARTICLES_INGESTED).partitions()).hasSize(6);
            assertThat(found.get(Wire.ARTICLES_ENRICHED).partitions()).hasSize(6);
            assertThat(setting(admin, Wire.ARTICLES_INGESTED, "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, Wire.ARTICLES_ENRICHED, "delete.retention.ms"))
                    .isEqualTo("604800000");
            assertThat(setting(admin, quarantine, "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, quarantine, "retention.ms")).isEqualTo("1209600000");
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get(20, TimeUnit.SECONDS)
                .get(resource);
        return config.get(name).value();
    }
}
