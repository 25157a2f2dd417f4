package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Spotify release while its track list is put together. */
final class Release {
  private static final int DISC = 20;

  private final Dice dice;
  private final Credit artist;
  private final String name;
  private final ReleaseGroup group;
  private final List<Track> tracks = new ArrayList<>();
  private LocalDate released;
  private boolean appearsOn;
  private boolean explicit;
  private boolean saysLive;

  Release(Dice dice, Credit artist, String name, ReleaseGroup group) {
    this.dice = dice;
    this.artist = artist;
    this.name = name;
    this.group = group;
    this.released = group.released();
  }

  Release on(LocalDate date) {
    released = date;
    return this;
  }

  Release explicit() {
    explicit = true;
    return this;
  }

  /** Somebody else's release, on which the artist only appears. */
  Release appearsOn() {
    appearsOn = true;
    return this;
  }

  /** Its name tells that it is live. */
  Release saysLive() {
    saysLive = true;
    return this;
  }

  Release track(Recording recording, String title) {
    return track(recording, title, recording.isrc(), true, dice.below(90));
  }

  Release track(Recording recording) {
    return track(recording, recording.song());
  }

  Release tracks(List<Recording> recordings, String suffix) {
    recordings.forEach(recording -> track(recording, recording.song() + suffix));
    return this;
  }

  /** The same ISRC in another writing. */
  Release trackWithIsrc(Recording recording, String isrc) {
    return track(recording, recording.song(), Optional.of(isrc), true, dice.below(90));
  }

  /** The same under another writing of its title, on a release that nobody plays. */
  Release rewritten(Recording recording, String title) {
    return track(recording, title, recording.isrc(), true, 0);
  }

  Release unplayable(Recording recording) {
    return track(recording, recording.song(), recording.isrc(), false, dice.below(90));
  }

  private Release track(
      Recording recording, String title, Optional<String> isrc, boolean playable, int popularity) {
    int position = tracks.size();
    tracks.add(
        new Track(
            dice.base62(22),
            recording,
            title,
            isrc,
            position / DISC + 1,
            position % DISC + 1,
            explicit && dice.percent(40),
            playable,
            popularity));
    return this;
  }

  int size() {
    return tracks.size();
  }

  Album album() {
    String type = type();
    return new Album(
        dice.base62(22),
        name,
        type,
        appearsOn ? "appears_on" : type,
        appearsOn ? new Credit(dice.base62(22), "Various Performers") : artist,
        released,
        saysLive,
        group,
        tracks);
  }

  private String type() {
    if (group.secondaryTypes().contains("Compilation")) {
      return "compilation";
    }
    return group.primaryType().equals("Album") ? "album" : "single";
  }
}
