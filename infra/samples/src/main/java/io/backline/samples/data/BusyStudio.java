package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The busy artist's studio shelf: titles full of "live", and the same album time and again. */
final class BusyStudio {
  private static final List<String> FULL_OF_LIVE =
      List.of(
          "Alive",
          "Olive Grove",
          "Live and Let Go",
          "Live Until Morning",
          "Delivery",
          "Where We Live",
          "Long Live the Lanterns",
          "Livewire Daughter",
          "(Live a Little Slower)",
          "Nobody Told Me (How to Live)");
  private static final List<String> FULL_OF_CONCERTS =
      List.of(
          "Concert for Nobody",
          "Vivo en la Orilla",
          "Direct from the Harbour",
          "Sunday (Live Your Own Weather)",
          "Postcard - Long Live the Pier",
          "Unplugged Clocks");
  // The third holds "live" as a part of another word; the last one is written in full width
  // elsewhere.
  private static final List<String> OF_OTHER_SCRIPTS =
      List.of(
          "夜のフェリー", "Улица без имени", "ライブハウスの朝", "부산의 등대", "Café des Élévateurs", "Neon Pier");

  /** Of a studio album and, years later, of a live one. */
  static final String THIRD = "The Understudies";

  private final Discography music;
  private final Words words;
  private final LocalDate today;
  private final Venue venue;

  BusyStudio(Discography music, Words words, LocalDate today, Venue venue) {
    this.music = music;
    this.words = words;
    this.today = today;
    this.venue = venue;
  }

  /** Makes the albums; answers their recordings, the base of everything else. */
  List<List<Recording>> make() {
    return List.of(debut(), second(), third(), fourth(), latest());
  }

  private List<Recording> debut() {
    LocalDate released = today.minusYears(17);
    ReleaseGroup group = music.group("An Evening at the Observatory", "Album", released);
    List<Recording> songs = FULL_OF_LIVE.stream().map(music::studio).toList();
    music.add(music.release(group).tracks(songs, ""));

    Recording first = songs.getFirst();
    Release deluxe = music.release(group, group.title() + " (Deluxe)").on(released.plusYears(1));
    deluxe.tracks(songs, "");
    deluxe.track(music.version(first, 21, "acoustic"), first.song() + " - Acoustic");
    deluxe.track(music.version(first, -30, "demo"), first.song() + " - Demo");
    deluxe.track(music.version(first, 95, "Nightjar remix"), first.song() + " - Nightjar Remix");
    // Nothing on Spotify says that this one is live; MusicBrainz does, and has no ISRC for it.
    deluxe.track(music.live(songs.get(3).song(), released, venue).withGaps(Gap.ISRC));
    music.add(deluxe);

    remasters(group, songs);
    return songs;
  }

  private void remasters(ReleaseGroup group, List<Recording> songs) {
    List<Recording> remastered =
        songs.stream().map(song -> music.version(song, 0, "remaster")).toList();
    String name = group.title() + " (2019 Remaster)";
    Release dashed = music.release(group, name).on(group.released().plusYears(10));
    music.add(dashed.tracks(remastered, " - Remastered 2019"));
    Release bracketed = music.release(group, name).on(group.released().plusYears(10));
    music.add(bracketed.tracks(remastered.subList(0, 5), " (2019 Remaster)"));
  }

  private List<Recording> second() {
    LocalDate released = today.minusYears(14);
    ReleaseGroup group = music.group("Seven Livelong Days", "Album", released);
    List<Recording> songs = new ArrayList<>(studio(words.titles(9)));
    String split = words.title();
    songs.add(music.studio(split + ", Part I"));
    songs.add(music.studio(split + ", Part II"));
    songs.add(music.withoutIsrc(words.title()));
    music.add(music.release(group).explicit().tracks(songs, ""));
    music.add(music.release(group, "SEVEN Livelong days").tracks(songs, ""));
    List<Recording> clean = songs.stream().map(song -> music.version(song, -4, "clean")).toList();
    music.add(music.release(group).tracks(clean, ""));
    return songs;
  }

  private List<Recording> third() {
    LocalDate released = today.minusYears(9);
    ReleaseGroup group = music.group(THIRD, "Album", released);
    List<Recording> songs = new ArrayList<>(studio(OF_OTHER_SCRIPTS));
    songs.addAll(studio(words.titles(4)));
    Release album = music.release(group).tracks(songs, "");
    Recording duet = music.featuring(words.title(), "Orla Thistlewick");
    Recording blocked = music.studio(words.title());
    album.track(duet, duet.song() + " (feat. Orla Thistlewick)").unplayable(blocked);
    music.add(album);
    songs.add(duet);
    songs.add(blocked);

    Release deluxe = music.release(group, group.title() + " (Deluxe Edition)");
    deluxe.tracks(songs.subList(0, 10), "");
    deluxe.track(music.liveNoted(songs.getFirst().song(), "live").withGaps());
    music.add(deluxe.on(released.plusMonths(8)));
    return songs;
  }

  private List<Recording> fourth() {
    ReleaseGroup group = music.group("Live from Nowhere Special", "Album", today.minusYears(5));
    List<Recording> songs = new ArrayList<>(studio(FULL_OF_CONCERTS));
    songs.addAll(studio(words.titles(5)));
    music.add(music.release(group).tracks(songs, ""));
    return songs;
  }

  private List<Recording> latest() {
    LocalDate released = today.minusDays(20);
    ReleaseGroup group = music.group("Nine Borrowed Lives", "Album", released);
    List<Recording> songs = studio(words.titles(10));
    Release album = music.release(group).explicit().tracks(songs, "");
    String played = songs.getLast().song();
    music.add(album.track(music.live(played, released.minusMonths(7), venue).withGaps()));
    return songs;
  }

  private List<Recording> studio(List<String> songs) {
    return songs.stream().map(music::studio).toList();
  }
}
