package io.backline.store;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.backline.model.setlist.VotedSong;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What fans want to hear at a show. A vote and its count are one transaction, so the counts are
 * exact; both lie in one of some partitions, so that a show on which all vote is no hot key.
 */
public final class VoteStore {
  private static final Comparator<VotedSong> MOST_FIRST =
      comparing(VotedSong::votes)
          .reversed()
          .thenComparing(VotedSong::title)
          .thenComparing(VotedSong::songId);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final RowWriter writer;

  VoteStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.writer = new RowWriter(dynamoDb, table);
  }

  /**
   * Counts the vote, unless it was counted before.
   *
   * @param title the song's, as it is now
   * @return whether it is the first one
   */
  public boolean vote(Ballot ballot, String title) {
    String hash = ballot.hash();
    return writer.write(List.of(count(ballot, hash, title)), List.of(first(ballot, hash))).written()
        > 0;
  }

  /** The vote itself: while it is stored, nothing is counted. */
  private TransactWriteItem first(Ballot ballot, String hash) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(Keys.vote(ballot.artistId(), ballot.showId(), ballot.songId(), hash))
            .conditionExpression(Condition.ABSENT.expression())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem count(Ballot ballot, String hash, String title) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(Keys.votedSong(ballot.artistId(), ballot.showId(), ballot.songId(), hash))
            .updateExpression("SET songId = :song, title = :title ADD votes :one")
            .expressionAttributeValues(
                Map.of(
                    ":song", AttributeValue.fromS(ballot.songId()),
                    ":title", AttributeValue.fromS(title),
                    ":one", AttributeValue.fromN("1")))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  /** Every song that was voted for, the most wanted first. */
  public List<VotedSong> votes(String artistId, String showId) {
    List<String> partitions = Keys.votes(artistId, showId).toList();
    Collection<VotedSong> songs =
        Parallel.map(partitions, partitions.size(), this::songs).stream()
            .flatMap(List::stream)
            .collect(toMap(VotedSong::songId, song -> song, VoteStore::sum))
            .values();
    return songs.stream().sorted(MOST_FIRST).toList();
  }

  private static VotedSong sum(VotedSong one, VotedSong other) {
    return new VotedSong(one.songId(), one.title(), one.votes() + other.votes());
  }

  private List<VotedSong> songs(String partition) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :songs)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":songs", AttributeValue.fromS(Keys.VOTED_SONG_PREFIX)))
            .build();
    return dynamoDb.queryPaginator(query).items().stream()
        .map(item -> Rows.read(item, VotedSong.class))
        .toList();
  }
}
