package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Map<Recording, Recording> remasters = new HashMap<>();

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
      case 2 -> markedLive(i, size);
      case 3 -> unmarkedLive(i, size);
      case 4 -> reissue(i, size);
      default -> fresh(i, size);
    }
  }

  private void fresh(int i, int size) {
    Release album = music.release(music.group(words.title(), "Album", day(i)));
    boolean bonus = i % 15 == 5;
    List<Recording> songs =
        words.titles(bonus ? size - 1 : size).stream().map(music::studio).toList();
    album.tracks(songs, "");
    if (bonus) {
      album.track(unnamedLive(i));
    }
    studio.addAll(songs);
    music.add(album);
  }

  /** A live track that only MusicBrainz' note gives away, with or without its ISRC there. */
  private Recording unnamedLive(int i) {
    String song =
        studio.stream()
            .filter(one -> one.gaps().isEmpty())
            .skip(i)
            .findFirst()
            .orElseThrow()
            .song();
    return i % 2 == 0
        ? music.live(song, day(i), venue).withGaps()
        : music.liveNoted(song, "live").withGaps(Gap.ISRC);
  }

  private void markedLive(int i, int size) {
    ReleaseGroup group = music.group(liveAt(i), "Album", day(i), "Live");
    music.add(music.release(group).saysLive().tracks(played(i, size), " - Live"));
  }

  /** MusicBrainz' type gives it away, or the album's name, or both. */
  private void unmarkedLive(int i, int size) {
    boolean named = i % 3 != 0;
    String[] types = i % 3 == 2 ? new String[0] : new String[] {"Live"};
    String name = named ? liveAt(i) : words.title();
    Release album = music.release(music.group(name, "Album", day(i), types));
    album.tracks(played(i, size), "");
    music.add(named ? album.saysLive() : album);
  }

  private String liveAt(int i) {
    return "Live at " + venue.name() + " " + (i + 1);
  }

  private List<Recording> played(int i, int size) {
    return some(size).stream().map(song -> music.live(song.song(), day(i), venue)).toList();
  }

  private void reissue(int i, int size) {
    List<Recording> remastered = some(size).stream().map(this::remaster).toList();
    ReleaseGroup group = music.group(words.title() + " (Remastered)", "Album", day(i));
    music.add(music.release(group).tracks(remastered, " - Remastered 2009"));
  }

  /** One remaster a song, on however many reissues. */
  private Recording remaster(Recording song) {
    return remasters.computeIfAbsent(song, one -> music.version(one, 1, "remaster"));
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
