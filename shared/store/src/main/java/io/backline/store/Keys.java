package io.backline.store;

import io.backline.model.CronJob;
import io.backline.model.TrendingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Partition and sort keys of both tables. */
final class Keys {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String ARTIST_ID = "artistId";
  static final String ORDER = "order";
  static final String BY_ORDER = "byOrder";
  static final String EXPIRES_AT = "expiresAt";
  static final String WATCH = "watch";
  static final String WATCH_AT = "watchAt";
  static final String BY_WATCH = "byWatch";
  static final String RECORDS = "records";
  static final String RECORDED_AT = "recordedAt";
  static final String BY_RECORD = "byRecord";
  static final String SHOW_ID = "showId";
  static final String BY_SHOW = "byShow";
  static final String ROSTER = "roster";
  static final String BY_ROSTER = "byRoster";
  static final String JOB = "JOB";
  static final String SLUG = "SLUG";
  static final String CONNECTION = "CONNECTION";
  static final String CONNECTION_PREFIX = "CONNECTION#";
  static final String VOTED_SONG_PREFIX = "SONG#";
  static final String SUBSCRIPTION_PREFIX = "SUBSCRIPTION#";

  // Few enough for one partition, and listed together.
  static final String DEAD_LETTERS = "DEAD_LETTERS";

  // One partition key takes 1,000 write units a second, so an artist's rows of one kind, and the
  // index of all jobs, spread over this many.
  static final int SHARDS = 4;

  private static final String ARTIST_PREFIX = "ARTIST#";

  // As many for all activity of an hour: one artist alone may be what all fans look at.
  static final int ACTIVITY_SHARDS = 8;

  // A row takes 400 KB, which is some 3,000 artists that anything is known of.
  static final int TRENDING_PARTS = 64;

  // As many for the votes on a show: one night may be what all fans of an artist vote on.
  private static final int VOTE_SHARDS = 8;

  private static final int ROSTERS = 8;

  private Keys() {}

  /** The artist in whose partitions a row lies, of either table. */
  static Optional<String> owner(String pk) {
    if (!pk.startsWith(ARTIST_PREFIX)) {
      return Optional.empty();
    }
    String rest = pk.substring(ARTIST_PREFIX.length());
    int end = rest.indexOf('#');
    return Optional.of(end < 0 ? rest : rest.substring(0, end));
  }

  static Map<String, AttributeValue> artist(String artistId) {
    return key(ARTIST_PREFIX + artistId, "ARTIST");
  }

  /** The part of the roster that lists an artist. */
  static String roster(String artistId) {
    return Integer.toString(Math.floorMod(artistId.hashCode(), ROSTERS));
  }

  static Stream<String> rosters() {
    return IntStream.range(0, ROSTERS).mapToObj(Integer::toString);
  }

  static Map<String, AttributeValue> facts(String artistId) {
    return key(ARTIST_PREFIX + artistId, "FACTS");
  }

  /** What an artist's forecasts are made from. */
  static Map<String, AttributeValue> repertoire(String artistId) {
    return key(ARTIST_PREFIX + artistId, "REPERTOIRE");
  }

  static Map<String, AttributeValue> reading(String artistId, Reading.Kind kind) {
    return key(ARTIST_PREFIX + artistId, "READING#" + kind);
  }

  static Map<String, AttributeValue> slug(String slug) {
    return key("SLUG#" + slug, SLUG);
  }

  static Map<String, AttributeValue> venue(String venueId) {
    return key("VENUE#" + venueId, "VENUE");
  }

  static Map<String, AttributeValue> row(String artistId, String kind, String id) {
    return key(partition(artistId, kind, shard(id)), id);
  }

  /** Whether a partition is one of an artist's rows of this kind. */
  static boolean isOfKind(String pk, String artistId, String kind) {
    return partitions(artistId, kind).anyMatch(pk::equals);
  }

  static Stream<String> partitions(String artistId, String kind) {
    return IntStream.range(0, SHARDS).mapToObj(shard -> partition(artistId, kind, shard));
  }

  /** Where one looks for an artist's job, according to what one looks for. */
  static String watch(JobWatch.Kind kind, String artistId) {
    return kind + "#" + shard(artistId);
  }

  static Stream<String> watches(JobWatch.Kind kind) {
    return IntStream.range(0, SHARDS).mapToObj(shard -> kind + "#" + shard);
  }

  /** Where an artist's jobs are listed together with others'. */
  static String records(String artistId) {
    return "IMPORTS#" + shard(artistId);
  }

  static Stream<String> records() {
    return IntStream.range(0, SHARDS).mapToObj(shard -> "IMPORTS#" + shard);
  }

  private static int shard(String id) {
    return Math.floorMod(id.hashCode(), SHARDS);
  }

  private static String partition(String artistId, String kind, int shard) {
    return ARTIST_PREFIX + artistId + "#" + kind + "#" + shard;
  }

  /**
   * That somebody has voted.
   *
   * @param hash of who it was, and for what: 32 hexadecimal digits
   */
  static Map<String, AttributeValue> vote(
      String artistId, String showId, String songId, String hash) {
    return key(votes(artistId, showId, voteShard(hash)), "VOTE#" + songId + "#" + hash);
  }

  /** How often a song was voted for by those whose votes are in the same partition. */
  static Map<String, AttributeValue> votedSong(
      String artistId, String showId, String songId, String hash) {
    return key(votes(artistId, showId, voteShard(hash)), VOTED_SONG_PREFIX + songId);
  }

  /** Where all votes on a show are. */
  static Stream<String> votes(String artistId, String showId) {
    return IntStream.range(0, VOTE_SHARDS).mapToObj(shard -> votes(artistId, showId, shard));
  }

  private static String votes(String artistId, String showId, int shard) {
    return "VOTES#" + artistId + "#" + showId + "#" + shard;
  }

  private static int voteShard(String hash) {
    return HexFormat.fromHexDigits(hash, 0, 2) % VOTE_SHARDS;
  }

  static Map<String, AttributeValue> job(String artistId) {
    return key(statusPartition(artistId), JOB);
  }

  /** A job that another has followed. */
  static Map<String, AttributeValue> pastJob(String artistId, String jobId) {
    return key(statusPartition(artistId), JOB + "#" + jobId);
  }

  static Map<String, AttributeValue> subscription(String artistId, String connectionId) {
    return key(statusPartition(artistId), SUBSCRIPTION_PREFIX + connectionId);
  }

  // An artist's job and subscriptions share a partition, so that the stream keeps their order.
  static String statusPartition(String artistId) {
    return ARTIST_PREFIX + artistId;
  }

  static Map<String, AttributeValue> told(String artistId) {
    return key(statusPartition(artistId), "TOLD");
  }

  static Map<String, AttributeValue> announced(String artistId) {
    return key(statusPartition(artistId), "ANNOUNCED");
  }

  static Map<String, AttributeValue> announcedEnd(String artistId) {
    return key(statusPartition(artistId), "ANNOUNCED_END");
  }

  static Map<String, AttributeValue> connection(String connectionId) {
    return key(CONNECTION_PREFIX + connectionId, CONNECTION);
  }

  static Map<String, AttributeValue> idempotency(String key) {
    return key("IDEMPOTENCY#" + key, "IDEMPOTENCY");
  }

  static Map<String, AttributeValue> deadLetter(String id) {
    return key(DEAD_LETTERS, id);
  }

  static Map<String, AttributeValue> run(CronJob job, String id) {
    return key(runs(job), id);
  }

  // A few dozen a day at most, and listed together.
  static String runs(CronJob job) {
    return "RUNS#" + job;
  }

  /** Which run of a job is the present one. */
  static Map<String, AttributeValue> presentRun(CronJob job) {
    return key("RUN#" + job, "RUN");
  }

  static Map<String, AttributeValue> runList(String runId, RunList list) {
    return key("RUN#" + runId, list.name());
  }

  /** A piece of what a slice of the run adds to a list. */
  static Map<String, AttributeValue> runList(String runId, RunList list, int slice, int piece) {
    return key("RUN#" + runId, "%s%04d#%03d".formatted(runListPrefix(list), slice, piece));
  }

  static String runListPrefix(RunList list) {
    return list.name() + "#";
  }

  static Map<String, AttributeValue> token(String app) {
    return key("TOKEN#" + app, "TOKEN");
  }

  static Map<String, AttributeValue> batchAccess(String app) {
    return key("TOKEN#" + app, "BATCHES");
  }

  static Map<String, AttributeValue> answer(String question) {
    return key("ANSWER#" + question, "ANSWER");
  }

  static Map<String, AttributeValue> budget(String provider) {
    return key("BUDGET#" + provider, "BUDGET");
  }

  static Map<String, AttributeValue> activity(Instant hour, int shard, String artistId) {
    return key(activityPartition(hour, shard), artistId);
  }

  /** Where all activity of an hour is. */
  static Stream<String> activityPartitions(Instant hour) {
    return IntStream.range(0, ACTIVITY_SHARDS).mapToObj(shard -> activityPartition(hour, shard));
  }

  private static String activityPartition(Instant hour, int shard) {
    return "ACTIVITY#" + hour + "#" + shard;
  }

  static Map<String, AttributeValue> caller(String hash) {
    return key("CALLER#" + hash, "CALLER");
  }

  static Map<String, AttributeValue> callerKey(LocalDate day) {
    return key("CALLERS#" + day, "KEY");
  }

  static int trendingPart(String artistId) {
    return Math.floorMod(artistId.hashCode(), TRENDING_PARTS);
  }

  static Map<String, AttributeValue> trendingActivity(int part) {
    return key("TRENDING#ACTIVITY#" + part, "ACTIVITY");
  }

  static Map<String, AttributeValue> trendingProgress() {
    return key("TRENDING#PROGRESS", "PROGRESS");
  }

  static Map<String, AttributeValue> ranking(TrendingPeriod period) {
    return key("TRENDING#RANKING#" + period, "RANKING");
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }
}
