package io.backline.api;

import static java.util.stream.Collectors.joining;

import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.CatalogueOverride.Action;
import io.backline.model.CatalogueOverride.RecordingRef;
import io.backline.model.Recording;
import io.backline.model.Song;
import io.backline.runtime.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A song that an override is to be about, as it is without any of its own.
 *
 * @param before the catalogue that it is in
 */
record SongTarget(Catalogue before, Song song) {
  static final String PREFIX = "songs/";

  static SongTarget of(CatalogueFacts facts, String songId) {
    Catalogue before =
        Catalogue.of(
            facts.withOverrides(
                facts.overrides().stream()
                    .filter(override -> !override.id().equals(PREFIX + songId))
                    .toList()));
    Song song = find(before, songId).orElseThrow(SongTarget::unknown);
    return new SongTarget(before, song);
  }

  static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.SONG_NOT_FOUND,
        "GET /api/artists/{id}/songs lists the artist's songs. One that was joined"
            + " to another is found there under the other's id.");
  }

  /** The decision on it. */
  CatalogueOverride decide(OverrideRequest wanted, Instant at) {
    return wanted.action() == Action.JOIN ? join(wanted, at) : split(wanted, at);
  }

  private CatalogueOverride join(OverrideRequest wanted, Instant at) {
    List<Song> others = wanted.ids().stream().map(this::other).toList();
    return override(
        wanted,
        List.of(),
        Stream.concat(Stream.of(song), others.stream()).map(Song::id).toList(),
        "\"%s\" with %s".formatted(song.title(), quoted(others.stream().map(Song::title))),
        at);
  }

  private Song other(String id) {
    return find(before, id)
        .filter(found -> !found.id().equals(song.id()))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send songs as ids of the artist's other songs: %s is none.".formatted(id)));
  }

  private static Optional<Song> find(Catalogue catalogue, String id) {
    return catalogue.songs().stream().filter(song -> song.id().equals(id)).findFirst();
  }

  private CatalogueOverride split(OverrideRequest wanted, Instant at) {
    if (wanted.ids().containsAll(song.recordings())) {
      throw ProblemException.invalid("Send recordings so that the song keeps at least one.");
    }
    List<Recording> leaving = wanted.ids().stream().map(this::version).toList();
    return override(
        wanted,
        leaving.stream().map(Recording::id).map(before.references()::get).toList(),
        List.of(),
        "%s out of \"%s\"".formatted(quoted(leaving.stream().map(Recording::name)), song.title()),
        at);
  }

  private Recording version(String id) {
    return before.recordings().stream()
        .filter(recording -> recording.id().equals(id) && song.recordings().contains(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send recordings as ids of the song's recordings: %s is none.".formatted(id)));
  }

  private CatalogueOverride override(
      OverrideRequest wanted,
      List<RecordingRef> recordings,
      List<String> songs,
      String about,
      Instant at) {
    return new CatalogueOverride(
        PREFIX + song.id(),
        wanted.action(),
        recordings,
        songs,
        about,
        wanted.by(),
        at,
        wanted.note());
  }

  private static String quoted(Stream<String> titles) {
    return titles.map("\"%s\""::formatted).collect(joining(", "));
  }
}
