package io.backline.store.integrity;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.store.Reading;
import io.backline.store.RowsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Damage that is done to an artist of {@link FilledLibrary#add(String)}.
 *
 * @param found as what it is found, once
 * @param comesBack whether a repair makes the library what it was: not where a fact was lost, or is
 *     another
 */
record Planted(
    String name, Damage found, boolean comesBack, BiConsumer<FilledLibrary, Artist> plant) {
  static final Planted SLUG_OF_NOBODY =
      new Planted(
          "slug of nobody",
          Damage.SLUG_WITHOUT_ARTIST,
          true,
          (filled, _) ->
              filled.libraryTable.put(
                  RawTable.with(RawTable.key("SLUG#gone", "SLUG"), "artistId", "gone")));
  static final Planted SLUG_LOST =
      new Planted(
          "slug lost",
          Damage.ARTIST_WITHOUT_SLUG,
          true,
          (filled, artist) ->
              filled.libraryTable.delete(filled.libraryTable.row("SLUG#" + artist.slug(), "SLUG")));
  static final Planted VENUE_LOST =
      new Planted(
          "venue lost",
          Damage.MISSING_VENUE,
          true,
          (filled, _) ->
              filled.libraryTable.delete(filled.libraryTable.row("VENUE#", "name", "Hall")));
  static final Planted SHOW_LOST =
      new Planted(
          "show lost",
          Damage.MISSING,
          true,
          (filled, artist) -> filled.libraryTable.delete(show(filled, artist, "e1")));
  static final Planted SHOW_TWICE =
      new Planted(
          "show twice",
          Damage.DUPLICATE,
          true,
          (filled, artist) -> {
            Map<String, AttributeValue> twice =
                RawTable.with(show(filled, artist, "e3"), "id", "a-second-id");
            // One that nothing but its id tells from the first.
            filled
                .library
                .shows()
                .write(artist.id(), 1, new HashMap<>(), List.of(RowsOf.type(Show.class, twice)));
          });
  static final Planted SHOW_OF_NO_EVENT =
      new Planted(
          "show of no event",
          Damage.SURPLUS,
          true,
          (filled, artist) -> {
            Map<String, AttributeValue> other = show(filled, artist, "e4");
            filled
                .library
                .shows()
                .write(
                    artist.id(),
                    1,
                    new HashMap<>(),
                    List.of(
                        RowsOf.type(
                            Show.class,
                            RawTable.with(
                                RawTable.with(other, "id", "a-third-id"),
                                "tmEventId",
                                "no-event"))));
          });
  static final Planted SHOW_NOT_INDEXED =
      new Planted(
          "show not indexed",
          Damage.ALTERED,
          true,
          (filled, artist) -> {
            Map<String, AttributeValue> row = new HashMap<>(show(filled, artist, "e2"));
            row.remove("showId");
            filled.libraryTable.put(row);
          });
  static final Planted EVENT_TWICE =
      new Planted(
          "event twice",
          Damage.DUPLICATE,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(event(filled, artist, "e3"), "sk", "beside its key")));
  static final Planted EVENT_MISPLACED =
      new Planted(
          "event misplaced",
          Damage.MISPLACED,
          true,
          (filled, artist) -> {
            Map<String, AttributeValue> row = event(filled, artist, "e2");
            filled.libraryTable.put(RawTable.with(row, "sk", "elsewhere"));
            filled.libraryTable.delete(row);
          });
  static final Planted EVENT_ALTERED =
      new Planted(
          "event altered",
          Damage.ALTERED,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(event(filled, artist, "e4"), "contentHash", "no such hash")));
  static final Planted CONCERT_ALTERED =
      new Planted(
          "concert altered",
          Damage.ALTERED,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(
                      filled.libraryTable.rows(artist.id() + "#CONCERTS").getFirst(),
                      "contentHash",
                      "no such hash")));
  static final Planted SONG_ALTERED =
      new Planted(
          "song altered",
          Damage.ALTERED,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(row(filled, artist, "SONGS", "title", "One"), "name", "Another")));
  static final Planted SONG_OUT_OF_ORDER =
      new Planted(
          "song out of order",
          Damage.ALTERED,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(row(filled, artist, "SONGS", "title", "Seven"), "order", "first")));
  static final Planted EXCLUSION_AHEAD =
      new Planted(
          "exclusion ahead",
          Damage.AHEAD_OF_JOB,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(
                      row(filled, artist, "EXCLUSIONS", "spotifyId", "t2"),
                      "generation",
                      AttributeValue.fromN("99"))));
  static final Planted OVERRIDE_AHEAD =
      new Planted(
          "override ahead",
          Damage.AHEAD_OF_JOB,
          true,
          (filled, artist) ->
              filled.libraryTable.put(
                  RawTable.with(
                      row(filled, artist, "OVERRIDES", "by", "Ada"),
                      "generation",
                      AttributeValue.fromN("1"))));
  static final Planted SONG_LOST =
      new Planted(
          "song lost",
          Damage.RECORDING_WITHOUT_SONG,
          true,
          (filled, artist) ->
              filled.libraryTable.delete(row(filled, artist, "SONGS", "title", "One")));
  static final Planted RECORDING_LOST =
      new Planted(
          "recording lost",
          Damage.SONG_WITHOUT_RECORDING,
          true,
          (filled, artist) ->
              filled.libraryTable.delete(row(filled, artist, "RECORDINGS", "title", "Three")));
  static final Planted RECORDING_TWICE =
      new Planted(
          "recording twice",
          Damage.DUPLICATE,
          true,
          (filled, artist) -> {
            Map<String, AttributeValue> seven = row(filled, artist, "RECORDINGS", "title", "Seven");
            filled
                .library
                .recordings()
                .write(
                    artist.id(),
                    1,
                    new HashMap<>(),
                    List.of(
                        RowsOf.type(Recording.class, RawTable.with(seven, "id", "a-second-id"))));
          });
  static final Planted EXCLUSION_LOST =
      new Planted(
          "exclusion lost",
          Damage.MISSING,
          true,
          (filled, artist) ->
              filled.libraryTable.delete(row(filled, artist, "EXCLUSIONS", "spotifyId", "t5")));
  static final Planted COUNT_DRIFTED = drifted("venueCount", AttributeValue.fromN("17"));
  static final Planted POPULARITY_DRIFTED = drifted("popularity", AttributeValue.fromN("3"));
  static final Planted UPCOMING_DRIFTED = drifted("upcomingShowCount", AttributeValue.fromN("9"));
  static final Planted NEXT_SHOW_DRIFTED =
      drifted("nextShowDate", AttributeValue.fromS("2027-01-09"));
  static final Planted ALBUM_LOST =
      new Planted(
          "album lost",
          Damage.SURPLUS,
          false,
          (filled, artist) ->
              filled.libraryTable.delete(row(filled, artist, "ALBUMS", "spotifyId", "a2")));
  static final Planted ALBUM_NOT_DERIVED_FROM =
      new Planted(
          "album not derived from",
          Damage.OUTDATED,
          false,
          (filled, artist) -> {
            Album album =
                new Album(
                    "a5",
                    artist.spotifyId(),
                    "Album 5, renamed",
                    "album",
                    "2020-01-01",
                    List.of(FilledLibrary.track("t6", "Six", null, null)),
                    null);
            filled.library.albums().write(artist.id(), 1, new HashMap<>(), List.of(album));
          });
  static final Planted READING_OF_ANOTHER =
      new Planted(
          "reading of another",
          Damage.DEAD_READING,
          false,
          (filled, artist) ->
              filled
                  .library
                  .readings()
                  .put(
                      artist.id(),
                      Reading.Kind.ISRCS,
                      Reading.of("another", 3, FilledLibrary.NOW)));

  /** Those that can be done to one artist at a time, none hiding another. */
  static final List<Planted> TOGETHER =
      List.of(
          SLUG_OF_NOBODY,
          SLUG_LOST,
          VENUE_LOST,
          SHOW_LOST,
          SHOW_TWICE,
          SHOW_OF_NO_EVENT,
          EVENT_TWICE,
          EVENT_MISPLACED,
          EVENT_ALTERED,
          SONG_OUT_OF_ORDER,
          EXCLUSION_AHEAD,
          OVERRIDE_AHEAD,
          SONG_LOST,
          RECORDING_LOST,
          RECORDING_TWICE,
          EXCLUSION_LOST,
          COUNT_DRIFTED,
          POPULARITY_DRIFTED,
          UPCOMING_DRIFTED,
          NEXT_SHOW_DRIFTED,
          ALBUM_NOT_DERIVED_FROM,
          READING_OF_ANOTHER);

  static List<Planted> all() {
    return List.of(
        SLUG_OF_NOBODY,
        SLUG_LOST,
        VENUE_LOST,
        SHOW_LOST,
        SHOW_TWICE,
        SHOW_OF_NO_EVENT,
        SHOW_NOT_INDEXED,
        EVENT_TWICE,
        EVENT_MISPLACED,
        EVENT_ALTERED,
        SONG_ALTERED,
        CONCERT_ALTERED,
        SONG_OUT_OF_ORDER,
        EXCLUSION_AHEAD,
        OVERRIDE_AHEAD,
        SONG_LOST,
        RECORDING_LOST,
        RECORDING_TWICE,
        EXCLUSION_LOST,
        COUNT_DRIFTED,
        POPULARITY_DRIFTED,
        UPCOMING_DRIFTED,
        NEXT_SHOW_DRIFTED,
        ALBUM_LOST,
        ALBUM_NOT_DERIVED_FROM,
        READING_OF_ANOTHER);
  }

  private static Planted drifted(String count, AttributeValue value) {
    return new Planted(
        count + " drifted",
        Damage.WRONG_COUNT,
        true,
        (filled, artist) ->
            filled.libraryTable.put(
                RawTable.with(
                    filled.libraryTable.row("ARTIST#" + artist.id(), "ARTIST"), count, value)));
  }

  /** A case in a report of tests. */
  @Override
  public String toString() {
    return name;
  }

  void plant(FilledLibrary filled, Artist artist) {
    plant.accept(filled, artist);
  }

  static Map<Damage, Integer> counts(List<Planted> all) {
    return all.stream().collect(toMap(Planted::found, _ -> 1, Integer::sum));
  }

  private static Map<String, AttributeValue> show(
      FilledLibrary filled, Artist artist, String event) {
    return row(filled, artist, "SHOWS", "tmEventId", event + "-" + artist.name());
  }

  private static Map<String, AttributeValue> event(
      FilledLibrary filled, Artist artist, String event) {
    return row(filled, artist, "EVENTS", "tmEventId", event + "-" + artist.name());
  }

  private static Map<String, AttributeValue> row(
      FilledLibrary filled, Artist artist, String kind, String attribute, String value) {
    return filled.libraryTable.row(artist.id() + "#" + kind + "#", attribute, value);
  }
}
