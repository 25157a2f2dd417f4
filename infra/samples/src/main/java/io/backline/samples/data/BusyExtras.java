package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The busy artist's singles, compilations and box set, which repeat what is there already. */
final class BusyExtras {
  private final Discography music;
  private final Words words;
  private final LocalDate today;

  BusyExtras(Discography music, Words words, LocalDate today) {
    this.music = music;
    this.words = words;
    this.today = today;
  }

  void make(List<Recording> studio, List<Recording> live) {
    for (int i = 0; i < 10; i++) {
      single(studio.get(i * 5), i);
    }
    bestOf(studio);
    boxSet(studio, live);
    friends(studio);
    elsewhere(studio.getFirst());
  }

  private void single(Recording side, int i) {
    LocalDate released = today.minusYears(16).plusMonths(18L * i);
    ReleaseGroup group = music.group(side.song(), "Single", released);
    Release single = music.release(group);
    String isrc = side.isrc().orElseThrow();
    if (i % 2 == 0) {
      single.trackWithIsrc(side, isrc.toLowerCase(Locale.ROOT));
    } else {
      single.trackWithIsrc(side, hyphens(isrc));
    }
    single.track(music.version(side, -40, "radio edit"), side.song() + " - Radio Edit");
    other(single, side, i);
    music.add(single);
  }

  private void other(Release single, Recording side, int i) {
    String song = side.song();
    switch (i % 5) {
      case 0 -> single.track(music.version(side, 6, "mono"), song + " - Mono");
      case 1 -> single.track(music.version(side, 120, "Ferrous remix"), song + " (Ferrous Remix)");
      case 2 -> single.track(music.version(side, 9, "instrumental"), song + " - Instrumental");
      case 3 -> single.track(music.liveNoted(song, "live"), song + " - Live");
      default -> single.track(music.studio(words.title()));
    }
  }

  private static String hyphens(String isrc) {
    return String.join(
        "-", isrc.substring(0, 2), isrc.substring(2, 5), isrc.substring(5, 7), isrc.substring(7));
  }

  private void bestOf(List<Recording> studio) {
    ReleaseGroup group =
        music.group("The Usual Suspicions", "Album", today.minusYears(3), "Compilation");
    Release album = music.release(group);
    for (int i = 0; i < 15; i++) {
      album.track(studio.get(i * 3));
    }
    music.add(album.track(music.studio(words.title())));
  }

  /** Sixty tracks on three discs: more than an album brings along by itself. */
  private void boxSet(List<Recording> studio, List<Recording> live) {
    ReleaseGroup group =
        music.group("Everything in Its Crate", "Album", today.minusYears(2), "Compilation");
    Release box = music.release(group).tracks(studio.subList(0, 46), "");
    music.add(box.tracks(live.subList(0, 60 - box.size()), " (Live)"));
  }

  private void friends(List<Recording> studio) {
    String name = music.artist().name() + " and Friends";
    ReleaseGroup group = music.group(name, "Album", today.minusYears(1), "Compilation");
    Release album = music.release(group).tracks(studio.subList(20, 26), "");
    for (String other :
        List.of("Bertil Osk", "Nine Pale Clerks", "Madder Lane", "The Sub-Tenants")) {
      album.track(music.byOther(words.title(), other));
    }
    music.add(album);
  }

  private void elsewhere(Recording track) {
    ReleaseGroup group =
        music.group("Songs for a Leaky Roof", "Album", today.minusYears(4), "Compilation");
    Release album = music.release(group).appearsOn();
    List<Recording> others = new ArrayList<>();
    for (String other : List.of("Bertil Osk", "Madder Lane", "Tin Vicar", "Gull and Gannet")) {
      others.add(music.byOther(words.title(), other));
    }
    music.add(album.tracks(others, "").track(track));
  }
}
