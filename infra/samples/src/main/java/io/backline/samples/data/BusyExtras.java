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
    oddsAndEnds(studio, live);
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
      default -> {
        Recording other = music.studio(words.title());
        // Both songs of the last single were given the same ISRC.
        single.trackWithIsrc(other, (i == 9 ? side : other).isrc().orElseThrow());
      }
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
    album.track(music.studio(words.title()));
    // Delivered anew, under a second ISRC.
    album.trackWithIsrc(studio.get(31), music.isrc());
    music.add(rewritten(album, studio));
  }

  /** What was there already, under titles written in other ways; the last one is not live. */
  private static Release rewritten(Release album, List<Recording> studio) {
    Recording partTwo = studio.get(20);
    Recording duet = studio.get(32);
    Recording mislabelled = studio.get(13);
    return album
        .rewritten(partTwo, partTwo.song().replace(", Part II", ", Pt. 2"))
        .rewritten(duet, duet.song() + " ft. Orla Thistlewick")
        .rewritten(studio.get(26), "Cafe des Elevateurs")
        .rewritten(studio.get(27), "Ｎｅｏｎ Ｐｉｅｒ")
        .rewritten(mislabelled, mislabelled.song() + " - Live / Remastered 2009");
  }

  /** Kinds of recordings that are not live, and live ones that nothing on Spotify names. */
  private void oddsAndEnds(List<Recording> studio, List<Recording> live) {
    ReleaseGroup group =
        music.group("Long Live the Lost Property", "Album", today.minusMonths(30), "Compilation");
    Release album = music.release(group);
    odd(album, studio.get(26), -3, "BBC session", " - BBC Session");
    odd(album, studio.get(27), 11, "radio session", " (Radio Session, 2011)");
    odd(album, studio.get(28), 15, "acoustic", " - Acoustic Version");
    odd(album, studio.get(29), -25, "demo", " (Demo)");
    odd(album, studio.get(34), 5, "instrumental", " - Instrumental");
    odd(album, studio.get(35), 40, "video mix", " - Live Video Mix");
    album.track(music.liveNoted(studio.get(36).song(), "live").withGaps(Gap.ISRC));
    // One is marked on an album of its own; the other one is there as unmarked as here.
    album.track(live.getFirst()).track(live.get(16));
    music.add(album);
  }

  private void odd(Release album, Recording of, int seconds, String note, String suffix) {
    album.track(music.version(of, seconds, note), of.song() + suffix);
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
