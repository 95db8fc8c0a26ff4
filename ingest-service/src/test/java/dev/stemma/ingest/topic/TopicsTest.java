package dev.stemma.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stemma.contracts.Wire;
import dev.stemma.local.RealKafka;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    /// What `asyncapi.yaml` says of the topics is what the broker says of them.
    @Test
    void theTopicsAreThereAsTheContractDescribesThem() throws Exception {
        JsonNode channels = YAMLMapper.builder()
                .build()
                .readTree(Path.of("../contracts/asyncapi.yaml").toFile())
                .path("channels");
        topics.awaitReady();
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrapServers()))) {
            Map<String, TopicDescription> found = admin.describeTopics(channels.findValuesAsText("address"))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS);

            assertThat(found.keySet())
                    .contains(Wire.ARTICLES_INGESTED, Wire.quarantineOf(Wire.ARTICLES_ENRICHED))
                    .hasSize(4);
            for (JsonNode channel : channels) {
                String topic = channel.path("address").asText();
                JsonNode described = channel.at("/bindings/kafka");
                assertThat(found.get(topic).partitions())
                        .as(topic)
                        .hasSize(described.path("partitions").asInt());
                Map<String, String> settings = settings(described.path("topicConfiguration"));
                assertThat(settings).containsKeys("cleanup.policy", "max.message.bytes");
                for (Map.Entry<String, String> setting : settings.entrySet()) {
                    assertThat(setting(admin, topic, setting.getKey()))
                            .as("%s of %s", setting.getKey(), topic)
                            .isEqualTo(setting.getValue());
                }
            }
        }
    }

    private static Map<String, String> settings(JsonNode described) {
        return described.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        setting -> setting.getValue().isArray()
                                ? setting.getValue().path(0).asText()
                                : setting.getValue().asText()));
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
