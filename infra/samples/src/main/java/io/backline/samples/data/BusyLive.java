package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The busy artist's live shelf: marked in many ways, or not at all. */
final class BusyLive {
  private final Discography music;
  private final Words words;
  private final LocalDate today;
  private final Venue venue;

  BusyLive(Discography music, Words words, LocalDate today, Venue venue) {
    this.music = music;
    this.words = words;
    this.today = today;
    this.venue = venue;
  }

  /** Makes the live albums out of the songs; answers their recordings. */
  List<Recording> make(List<Recording> songs) {
    List<Recording> made = new ArrayList<>();
    made.addAll(marked(songs.subList(0, 14)));
    made.addAll(unmarked(songs.subList(10, 22)));
    made.addAll(unplugged(songs.subList(4, 13)));
    made.addAll(abroad(songs.subList(6, 14)));
    made.addAll(mixed(songs.subList(20, 26)));
    named(songs.subList(30, 36));
    withBonus(songs.subList(36, 41));
    namesake(songs.subList(22, 27));
    return made;
  }

  private List<Recording> marked(List<Recording> songs) {
    LocalDate night = today.minusYears(12);
    String name = "Live at the " + venue.name();
    ReleaseGroup group = music.group(name, "Album", night.plusMonths(6), "Live");
    List<Recording> played = play(songs, night);
    Release album = music.release(group);
    for (int i = 0; i < played.size(); i++) {
      Recording each = played.get(i);
      album.track(each, each.song() + (i % 5 == 4 ? "" : suffix(i)));
    }
    music.add(album);
    return played;
  }

  private String suffix(int i) {
    return switch (i % 4) {
      case 0 -> " - Live";
      case 1 -> " (Live at the " + venue.name() + ")";
      case 2 -> " [Live " + (today.getYear() - 12) + "]";
      default -> " - Live at " + venue.name() + ", " + venue.city().name();
    };
  }

  private List<Recording> unmarked(List<Recording> songs) {
    LocalDate night = today.minusYears(8);
    ReleaseGroup group = music.group(words.title(), "Album", night.plusMonths(3), "Live");
    List<Recording> played = new ArrayList<>(play(songs, night));
    // As long as in the studio, so that length does not tell them apart.
    played.set(0, played.getFirst().lasting(songs.getFirst().durationMs() + 900));
    // A song that was never recorded in a studio.
    played.add(music.live(words.title(), night, venue));
    music.add(music.release(group).tracks(played, ""));
    return played;
  }

  private List<Recording> unplugged(List<Recording> songs) {
    LocalDate night = today.minusYears(7);
    String name = "MTV Unplugged: " + music.artist().name();
    ReleaseGroup group = music.group(name, "Album", night.plusMonths(2), "Live");
    List<Recording> played = play(songs, night);
    Release album = music.release(group).tracks(played.subList(0, 5), " - MTV Unplugged");
    music.add(album.tracks(played.subList(5, played.size()), ""));
    return played;
  }

  private List<Recording> abroad(List<Recording> songs) {
    LocalDate night = today.minusYears(6);
    ReleaseGroup group = music.group("Ao Vivo", "EP", night.plusMonths(4), "Live");
    List<Recording> played = play(songs, night);
    Release album = music.release(group).tracks(played.subList(0, 4), " - Ao Vivo");
    album.tracks(played.subList(4, 5), " (En Vivo)").tracks(played.subList(5, 6), " - En Directo");
    album.tracks(played.subList(6, 7), " (ライブ)").tracks(played.subList(7, 8), " [現場版]");
    music.add(album);
    return played;
  }

  /** Live but for one track, which says that it is not. */
  private List<Recording> mixed(List<Recording> songs) {
    LocalDate night = today.minusYears(4);
    ReleaseGroup group = music.group(words.title() + " EP", "EP", night.plusMonths(5));
    List<Recording> played = play(songs, night);
    Release album = music.release(group).tracks(played, " (Live)");
    Recording studio = songs.getFirst();
    music.add(album.track(studio, studio.song() + " - Studio Version"));
    return played;
  }

  /** Only its name says that it is live: MusicBrainz has it as a plain album. */
  private void named(List<Recording> songs) {
    LocalDate night = today.minusYears(3).minusMonths(2);
    String name = "Live in " + venue.city().name();
    ReleaseGroup group = music.group(name, "Album", night.plusMonths(6));
    music.add(music.release(group).saysLive().tracks(play(songs, night), ""));
  }

  /** Live, with two new songs from the studio behind; one of them is a single too. */
  private void withBonus(List<Recording> songs) {
    LocalDate night = today.minusYears(2).minusMonths(7);
    ReleaseGroup group = music.group(words.title(), "Album", night.plusMonths(3), "Live");
    Recording bonus = music.studio(words.title()).withGaps();
    Release album = music.release(group).tracks(play(songs, night), " - Live").track(bonus);
    music.add(album.track(music.studio(words.title()).withGaps()));
    ReleaseGroup single = music.group(bonus.song(), "Single", night.plusMonths(2));
    music.add(music.release(single).track(bonus));
  }

  /** Bears the name of a studio album, and no mark. */
  private void namesake(List<Recording> songs) {
    LocalDate night = today.minusYears(5).minusMonths(4);
    ReleaseGroup group = music.group(BusyStudio.THIRD, "Album", night.plusMonths(4), "Live");
    music.add(music.release(group).tracks(play(songs, night), ""));
  }

  private List<Recording> play(List<Recording> songs, LocalDate night) {
    return songs.stream().map(song -> music.live(song.song(), night, venue)).toList();
  }
}
