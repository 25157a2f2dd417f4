package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an artist's recordings and releases are made, and given their ids. */
final class Discography {
  private static final int UNKNOWN_ONE_IN = 43;
  private static final int UNMEASURED_ONE_IN = 37;
  private static final int UNCODED_ONE_IN = 8;

  private final Dice dice;
  private final Credit artist;
  private final String registrant;
  private final List<Album> albums = new ArrayList<>();
  private int isrcs;
  private int recordings;

  Discography(Dice dice, Credit artist) {
    this.dice = dice;
    this.artist = artist;
    this.registrant = "QZ" + dice.base62(3).toUpperCase(Locale.ROOT);
  }

  Credit artist() {
    return artist;
  }

  Recording studio(String song) {
    return recording(song, List.of(artist), false, dice.between(130, 330) * 1_000, "");
  }

  Recording featuring(String song, String guest) {
    List<Credit> credits = List.of(artist, new Credit(dice.base62(22), guest));
    return recording(song, credits, false, dice.between(130, 330) * 1_000, "");
  }

  Recording byOther(String song, String other) {
    List<Credit> credits = List.of(new Credit(dice.base62(22), other));
    return recording(song, credits, false, dice.between(130, 330) * 1_000, "");
  }

  /** Another recording of the song, so many seconds longer: a remix, an edit, a remaster. */
  Recording version(Recording of, int seconds, String disambiguation) {
    int duration = of.durationMs() + seconds * 1_000;
    return recording(of.song(), of.credits(), false, duration, disambiguation);
  }

  /** The song before an audience, where MusicBrainz knows the night. */
  Recording live(String song, LocalDate night, Venue venue) {
    // MusicBrainz writes dates with U+2010 hyphens here.
    String date = night.toString().replace('-', '\u2010');
    String place = venue.name() + ", " + venue.city().name() + ", " + venue.city().country();
    return liveNoted(song, "live, " + date + ": " + place);
  }

  /** The song before an audience, with whatever MusicBrainz notes. */
  Recording liveNoted(String song, String disambiguation) {
    int duration = dice.between(340, 480) * 1_000;
    return recording(song, List.of(artist), true, duration, disambiguation);
  }

  Recording withoutIsrc(String song) {
    Recording known = studio(song);
    return new Recording(
        known.id(),
        song,
        known.credits(),
        Optional.empty(),
        false,
        known.durationMs(),
        "",
        Set.of());
  }

  /** An ISRC that no recording was given. */
  String isrc() {
    return "%s%02d%05d".formatted(registrant, dice.between(5, 25), ++isrcs);
  }

  private Recording recording(
      String song, List<Credit> credits, boolean live, int duration, String disambiguation) {
    return new Recording(
        dice.uuid(),
        song,
        credits,
        Optional.of(isrc()),
        live,
        duration,
        disambiguation,
        gaps(++recordings));
  }

  /** MusicBrainz knows most of most recordings. */
  private static Set<Gap> gaps(int number) {
    if (number % UNKNOWN_ONE_IN == 0) {
      return Set.of(Gap.RECORDING);
    }
    if (number % UNMEASURED_ONE_IN == 0) {
      return Set.of(Gap.LENGTH);
    }
    return number % UNCODED_ONE_IN == 0 ? Set.of(Gap.ISRC) : Set.of();
  }

  ReleaseGroup group(String title, String primary, LocalDate released, String... secondary) {
    return new ReleaseGroup(dice.uuid(), title, primary, List.of(secondary), released);
  }

  /** An edition of the release group under its own name. */
  Release release(ReleaseGroup group, String name) {
    return new Release(dice, artist, name, group);
  }

  Release release(ReleaseGroup group) {
    return release(group, group.title());
  }

  void add(Release release) {
    albums.add(release.album());
  }

  List<Album> albums() {
    return List.copyOf(albums);
  }
}
