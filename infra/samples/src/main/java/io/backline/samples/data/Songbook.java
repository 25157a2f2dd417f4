package io.backline.samples.data;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an artist can play, the best liked first. */
final class Songbook {
  private static final int TASTE = 60;
  private static final int NEW_DAYS = 300;

  private final List<Entry> entries;

  private record Entry(String song, LocalDate released, int liking) {}

  private Songbook(List<Entry> entries) {
    this.entries = entries;
  }

  /** Artists like about what their listeners like. */
  static Songbook of(Dice dice, Credit artist, Catalogue catalogue) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Album album : catalogue.albums()) {
      for (Track track : album.tracks()) {
        Recording recording = track.recording();
        if (!recording.live() && recording.credits().getFirst().equals(artist)) {
          entries.merge(
              recording.song(),
              new Entry(recording.song(), album.released(), track.popularity()),
              Songbook::joined);
        }
      }
    }
    List<Entry> liked = new ArrayList<>();
    for (Entry entry : entries.values()) {
      int liking = entry.liking() + dice.below(TASTE);
      liked.add(new Entry(entry.song(), entry.released(), liking));
    }
    liked.sort(comparing(Entry::liking).reversed());
    return new Songbook(liked);
  }

  private static Entry joined(Entry one, Entry other) {
    LocalDate released =
        one.released().isBefore(other.released()) ? one.released() : other.released();
    return new Entry(one.song(), released, Math.max(one.liking(), other.liking()));
  }

  int size() {
    return entries.size();
  }

  /** All of it, those that come out one day too. */
  List<String> songs() {
    return entries.stream().map(Entry::song).toList();
  }

  /** What is out on the day and has been for some time. */
  List<String> known(LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.released().plusDays(NEW_DAYS).isBefore(day))
        .map(Entry::song)
        .toList();
  }

  /** What came out shortly before the day. */
  List<String> fresh(LocalDate day) {
    return entries.stream()
        .filter(entry -> !entry.released().isAfter(day))
        .filter(entry -> !entry.released().plusDays(NEW_DAYS).isBefore(day))
        .map(Entry::song)
        .toList();
  }
}
