package io.backline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.setlist.Repertoire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an artist's forecasts are made from, in one row, as JSON: as items it would be thrice as
 * long.
 */
public final class RepertoireStore {
  private static final String CONTENT = "repertoire";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final RowWriter writer;

  RepertoireStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.writer = new RowWriter(dynamoDb, table);
  }

  /** As it is stored; empty where no import has brought anything. */
  public Optional<Repertoire> find(String artistId) {
    return Optional.ofNullable(item(artistId, CONTENT).get(CONTENT)).map(RepertoireStore::read);
  }

  /** Writes it where it differs from what is stored, unless a newer job wrote that. */
  WriteReport write(String artistId, long generation, Repertoire repertoire) {
    String hash = Rows.hash(repertoire);
    AttributeValue stored = item(artistId, RowWriter.HASH).get(RowWriter.HASH);
    boolean isNone = stored == null && repertoire.equals(Repertoire.EMPTY);
    if (isNone || (stored != null && stored.s().equals(hash))) {
      return new WriteReport(0, 1, 0);
    }
    Map<String, AttributeValue> item = new HashMap<>(Keys.repertoire(artistId));
    item.put(CONTENT, AttributeValue.fromS(Rows.json(repertoire)));
    item.put(RowWriter.HASH, AttributeValue.fromS(hash));
    item.put(RowWriter.GENERATION, AttributeValue.fromN(Long.toString(generation)));
    return writer.write(List.of(item), List.of(), generation);
  }

  private Map<String, AttributeValue> item(String artistId, String attribute) {
    return dynamoDb
        .getItem(
            request ->
                request
                    .tableName(table)
                    .key(Keys.repertoire(artistId))
                    .projectionExpression(attribute)
                    .consistentRead(true))
        .item();
  }

  private static Repertoire read(AttributeValue content) {
    try {
      return Rows.JSON.readValue(content.s(), Repertoire.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored repertoire is none", e);
    }
  }
}
