package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A catalogue of exactly 2,627 tracks on 218 releases: the one to measure with. */
final class Prolific {
  private static final int RELEASES = 218;
  private static final int TRACKS = 2_627;
  private static final int ALBUMS = 120;
  private static final int COMPILATIONS = 18;
  private static final int BOXES = 5;
  private static final int BOX_SIZE = 62;
  private static final int SINGLE_SIZE = 2;

  private final Dice dice;
  private final Discography music;
  private final Words words;
  private final LocalDate today;
  private final Venue venue;
  private final List<Recording> studio = new ArrayList<>();

  Prolific(Dice dice, Discography music, Words words, LocalDate today, Venue venue) {
    this.dice = dice;
    this.music = music;
    this.words = words;
    this.today = today;
    this.venue = venue;
  }

  void make() {
    int singles = RELEASES - ALBUMS - COMPILATIONS;
    int left = TRACKS - singles * SINGLE_SIZE - BOXES * BOX_SIZE;
    int sized = ALBUMS + COMPILATIONS - BOXES;
    for (int i = 0; i < sized; i++) {
      int size = (i + 1) * left / sized - i * left / sized;
      if (i < ALBUMS) {
        album(i, size);
      } else {
        compilation(i, size);
      }
    }
    for (int i = 0; i < BOXES; i++) {
      compilation(i, BOX_SIZE);
    }
    for (int i = 0; i < singles; i++) {
      single(i);
    }
  }

  /** Of five albums two are new, and one each is live and marked, live and not, and a reissue. */
  private void album(int i, int size) {
    switch (i % 5) {
      case 2 -> live(i, size, " - Live");
      case 3 -> live(i, size, "");
      case 4 -> reissue(i, size);
      default -> fresh(i, size);
    }
  }

  private void fresh(int i, int size) {
    List<Recording> songs = words.titles(size).stream().map(music::studio).toList();
    studio.addAll(songs);
    music.add(music.release(music.group(words.title(), "Album", day(i))).tracks(songs, ""));
  }

  private void live(int i, int size, String suffix) {
    String name = suffix.isEmpty() ? words.title() : "Live at " + venue.name() + " " + (i / 5 + 1);
    List<Recording> played =
        some(size).stream().map(song -> music.live(song.song(), day(i), venue)).toList();
    ReleaseGroup group = music.group(name, "Album", day(i), "Live");
    music.add(music.release(group).tracks(played, suffix));
  }

  private void reissue(int i, int size) {
    List<Recording> remastered =
        some(size).stream().map(song -> music.version(song, 1, "remaster")).toList();
    ReleaseGroup group = music.group(words.title() + " (Remastered)", "Album", day(i));
    music.add(music.release(group).tracks(remastered, " - Remastered 2009"));
  }

  private void compilation(int i, int size) {
    ReleaseGroup group = music.group(words.title(), "Album", day(i), "Compilation");
    music.add(music.release(group).tracks(some(size), ""));
  }

  private void single(int i) {
    Recording side = studio.get(i * 7 % studio.size());
    Release single = music.release(music.group(side.song(), "Single", day(i))).track(side);
    music.add(single.track(music.version(side, -35, "edit"), side.song() + " - Radio Edit"));
  }

  /** So many different studio recordings, from a random place on. */
  private List<Recording> some(int size) {
    int from = dice.below(Math.max(1, studio.size() - size));
    return List.copyOf(studio.subList(from, Math.min(studio.size(), from + size)));
  }

  private LocalDate day(int i) {
    return today.minusDays(12_000L - 90L * i);
  }
}
