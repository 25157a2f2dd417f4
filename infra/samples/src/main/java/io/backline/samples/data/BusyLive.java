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
      album.track(each, each.song() + suffix(i));
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
    album.tracks(played.subList(4, 6), " (En Vivo)").tracks(played.subList(6, 8), " - En Directo");
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

  private List<Recording> play(List<Recording> songs, LocalDate night) {
    return songs.stream().map(song -> music.live(song.song(), night, venue)).toList();
  }
}
