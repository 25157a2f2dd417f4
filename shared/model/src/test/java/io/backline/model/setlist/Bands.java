package io.backline.model.setlist;

import static io.backline.model.setlist.Nights.FIRST;
import static io.backline.model.setlist.Nights.song;

import io.backline.model.Song;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up histories with one habit each. */
record Bands(List<Concert> concerts, List<Song> songs) {
  private static final int SHOWS = 60;
  private static final int CATALOGUE = 80;

  static List<Bands> all() {
    return List.of(repeating(1), rotating(1), changing(1), releasing(1));
  }

  /** Fifteen songs each night, of which one or two are left out, and one of five others. */
  static Bands repeating(long seed) {
    Random random = new Random(seed);
    Nights nights = new Nights();
    for (int i = 0; i < SHOWS; i++) {
      nights.night(usually(random, 0, 15, 20 + random.nextInt(5)));
    }
    return new Bands(nights.concerts(), catalogue());
  }

  /** Twelve songs each night, none of which was played at the three shows before. */
  static Bands rotating(long seed) {
    Random random = new Random(seed);
    Nights nights = new Nights();
    Deque<List<String>> lately = new ArrayDeque<>();
    for (int i = 0; i < SHOWS; i++) {
      List<String> rested = new ArrayList<>(catalogue().stream().map(Song::title).toList());
      lately.forEach(rested::removeAll);
      Collections.shuffle(rested, random);
      List<String> night = List.copyOf(rested.subList(0, 12));
      lately.addLast(night);
      if (lately.size() > 3) {
        lately.removeFirst();
      }
      nights.night(night);
    }
    return new Bands(nights.concerts(), catalogue());
  }

  /** Three tours with a break between, each with five other songs and ten that stay. */
  static Bands changing(long seed) {
    Random random = new Random(seed);
    Nights nights = new Nights();
    for (int tour = 0; tour < 3; tour++) {
      nights.later(70).onTour("Tour " + tour);
      for (int i = 0; i < SHOWS / 3; i++) {
        List<String> night = usually(random, 0, 10, 60 + random.nextInt(10));
        night.addAll(usually(random, 20 + 10 * tour, 5, 70 + random.nextInt(10)));
        nights.night(night);
      }
    }
    return new Bands(nights.concerts(), catalogue());
  }

  /**
   * Fifteen songs each night; half way, an album comes out, and five of it are played from then.
   */
  static Bands releasing(long seed) {
    Random random = new Random(seed);
    Nights nights = new Nights();
    List<Song> songs = new ArrayList<>(catalogue());
    for (int i = 0; i < SHOWS; i++) {
      if (i == SHOWS / 2) {
        LocalDate out = nights.next();
        IntStream.range(0, 10).forEach(k -> songs.add(song("N" + k, 60 - k, out)));
      }
      List<String> night = usually(random, 0, 10, 60 + random.nextInt(10));
      if (i < SHOWS / 2) {
        night.addAll(usually(random, 10, 5, 75));
      } else {
        IntStream.range(0, 5).forEach(k -> night.add("N" + k));
      }
      nights.night(night);
    }
    return new Bands(nights.concerts(), songs);
  }

  private static List<Song> catalogue() {
    return IntStream.range(0, CATALOGUE)
        .mapToObj(i -> song("S" + i, (i * 37) % 90, FIRST.minusYears(5)))
        .toList();
  }

  /** So many songs from one on, nine times of ten each, and another one. */
  private static List<String> usually(Random random, int from, int count, int other) {
    List<String> night = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      if (random.nextInt(10) > 0) {
        night.add("S" + i);
      }
    }
    night.add("S" + other);
    return night;
  }

  /** What was known before the show of that number, from 0. */
  Repertoire before(int show) {
    LocalDate day = concerts.get(show).localDate();
    List<Song> out =
        songs.stream().filter(song -> song.releaseDate().compareTo(day.toString()) <= 0).toList();
    return Repertoire.of(concerts.subList(0, show), out, day);
  }

  Occasion occasion(int show) {
    Concert concert = concerts.get(show);
    ConcertVenue venue = concert.venue();
    String place = Performance.place(venue.name(), venue.city());
    return new Occasion(concert.localDate(), null, venue.country(), place);
  }
}
