package dev.stemma.nlp.enrich;

import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.TimeExpression;
import dev.stemma.philology.name.NameMatch;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Names the enums in `openapi.yaml` that stand within a record of the contracts or of philology by both their names:
/// clients have a `QuoteKind` and a `LocationKind`, and no `Kind1`.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SchemaNames implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<List<?>, String> names = Map.of(
                values(Quote.Kind.values()), "QuoteKind",
                values(Location.Kind.values()), "LocationKind",
                values(Credit.Basis.values()), "CreditBasis",
                values(TimeExpression.Type.values()), "TimeExpressionType",
                values(NameMatch.Verdict.values()), "NameVerdict");
        Map<String, Schema> named = new TreeMap<>();
        Map<String, String> references = new HashMap<>();
        api.getComponents().getSchemas().forEach((before, schema) -> {
            String name =
                    schema.getEnumeration() == null ? before : names.getOrDefault(schema.getEnumeration(), before);
            named.put(name, schema);
            references.put(REFERENCE + before, REFERENCE + name);
        });
        named.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .filter(property -> property.getRef() != null)
                .forEach(property -> property.setRef(references.get(property.getRef())));
        api.getComponents().setSchemas(named);
    }

    private static List<?> values(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
