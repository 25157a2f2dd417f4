package io.backline.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.setlist.VotedSong;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

@ExtendWith(DynamoDbLocal.class)
final class VoteStoreTest {
  private static final String A = "song-a";
  private static final String B = "song-b";
  private static final String C = "song-c";

  private final String artistId = UUID.randomUUID().toString();
  private final String showId = UUID.randomUUID().toString();
  private final TestTables tables;
  private final VoteStore store;

  VoteStoreTest(TestTables tables) {
    this.tables = tables;
    store = over(tables.client());
  }

  @Test
  void fifty_voters_at_once_who_repeat_themselves_are_counted_exactly() {
    List<Ballot> ballots = new ArrayList<>();
    for (int voter = 0; voter < 50; voter++) {
      ballots.add(ballot(A, voter));
      if (voter % 2 == 0) {
        ballots.add(ballot(B, voter));
      }
      if (voter % 10 == 0) {
        ballots.add(ballot(C, voter));
      }
    }
    List<Ballot> all = new ArrayList<>();
    Collections.nCopies(4, ballots).forEach(all::addAll);
    Collections.shuffle(all, new Random(7));
    List<Boolean> first =
        Parallel.map(all, 50, ballot -> store.vote(ballot, "Title of " + ballot.songId()));
    assertThat(first).filteredOn(one -> one).hasSize(80);
    assertThat(votes()).containsExactly(voted(A, 50), voted(B, 25), voted(C, 5));
  }

  @Test
  void a_vote_counts_once_and_every_repeat_is_told_so() {
    assertThat(vote(A, 1)).isTrue();
    assertThat(vote(A, 1)).isFalse();
    assertThat(vote(A, 2)).isTrue();
    assertThat(vote(A, 1)).isFalse();
    assertThat(votes()).containsExactly(voted(A, 2));
  }

  @Test
  void who_votes_for_several_songs_has_a_vote_for_each() {
    assertThat(vote(A, 1)).isTrue();
    assertThat(vote(B, 1)).isTrue();
    assertThat(votes()).containsExactly(voted(A, 1), voted(B, 1));
  }

  @Test
  void votes_on_another_show_or_of_another_artist_are_others() {
    vote(A, 1);
    assertThat(store.vote(new Ballot(artistId, "another", A, "voter-1"), "x")).isTrue();
    assertThat(store.vote(new Ballot("another", showId, A, "voter-1"), "x")).isTrue();
    assertThat(votes()).containsExactly(voted(A, 1));
    assertThat(store.votes(artistId, UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void the_most_wanted_comes_first_and_equals_come_by_title() {
    vote(C, 1);
    vote(B, 1);
    vote(B, 2);
    vote(A, 1);
    assertThat(votes()).extracting(VotedSong::songId).containsExactly(B, A, C);
  }

  @Test
  void a_title_is_kept_as_it_is_whatever_is_in_it() {
    String title = "<b>\u202e\u05e9\u05d9\u05e8</b> & \ud83d\ude00 \"quoted\" \\ \u0000";
    store.vote(ballot(A, 1), title);
    assertThat(votes()).containsExactly(new VotedSong(A, title, 1));
  }

  @Test
  void votes_are_spread_over_partitions_and_tell_neither_the_voter_nor_what_else_it_wanted() {
    IntStream.range(0, 100).forEach(voter -> vote(A, voter));
    vote(B, 0);
    List<Map<String, AttributeValue>> rows = rows();
    assertThat(rows.stream().map(row -> row.get(Keys.PK).s()).collect(toSet())).hasSize(8);
    assertThat(rows).noneMatch(row -> row.toString().contains("voter-"));
    assertThat(rows)
        .filteredOn(row -> row.get(Keys.SK).s().startsWith("VOTE#"))
        .hasSize(101)
        .allMatch(row -> row.keySet().size() == 2)
        .extracting(row -> row.get(Keys.SK).s().split("#", -1)[2])
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.matches("[0-9a-f]{32}"));
  }

  @Test
  void conflicts_are_tried_again_until_the_vote_counts() {
    AtomicInteger left = new AtomicInteger(3);
    VoteStore contested =
        over(
            WatchedDynamoDb.between(
                tables.client(),
                (request, real) ->
                    request instanceof TransactWriteItemsRequest && left.getAndDecrement() > 0
                        ? conflict()
                        : real.get()));
    assertThat(contested.vote(ballot(A, 1), "Title of song-a")).isTrue();
    assertThat(left.get()).isNegative();
    assertThat(votes()).containsExactly(voted(A, 1));
  }

  private static Object conflict() {
    throw TransactionCanceledException.builder()
        .message("somebody else is at it")
        .cancellationReasons(
            CancellationReason.builder().code("TransactionConflict").build(),
            CancellationReason.builder().code("None").build())
        .build();
  }

  @Test
  void a_vote_whose_answer_was_lost_is_not_counted_twice_when_it_is_sent_again() {
    AtomicInteger left = new AtomicInteger(1);
    VoteStore deaf =
        over(
            WatchedDynamoDb.between(
                tables.client(), (request, real) -> answer(request, real, left)));
    try {
      deaf.vote(ballot(A, 1), "Title of song-a");
    } catch (SdkClientException _) {
      // The client sends it once more.
    }
    assertThat(left.get()).isZero();
    assertThat(deaf.vote(ballot(A, 1), "Title of song-a")).isFalse();
    assertThat(votes()).containsExactly(voted(A, 1));
  }

  private static Object answer(DynamoDbRequest request, Supplier<Object> real, AtomicInteger left) {
    Object answer = real.get();
    if (request instanceof TransactWriteItemsRequest && left.getAndDecrement() > 0) {
      throw SdkClientException.create("no answer in time");
    }
    return answer;
  }

  private VoteStore over(DynamoDbClient client) {
    return new Library(client, tables.name("LibraryTable")).votes();
  }

  private boolean vote(String songId, int voter) {
    return store.vote(ballot(songId, voter), "Title of " + songId);
  }

  private Ballot ballot(String songId, int voter) {
    return new Ballot(artistId, showId, songId, "voter-" + voter);
  }

  private List<VotedSong> votes() {
    return store.votes(artistId, showId);
  }

  private static VotedSong voted(String songId, long votes) {
    return new VotedSong(songId, "Title of " + songId, votes);
  }

  private List<Map<String, AttributeValue>> rows() {
    return tables
        .client()
        .scanPaginator(scan -> scan.tableName(tables.name("LibraryTable")))
        .items()
        .stream()
        .filter(row -> row.get(Keys.PK).s().startsWith("VOTES#" + artistId + "#" + showId))
        .toList();
  }
}
