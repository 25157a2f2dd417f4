package io.backline.samples.data;

import io.backline.samples.data.Setlist.Part;
import io.backline.samples.data.Setlist.Played;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two years of setlists with habits, so that a prediction can be right: a usual opener and closer,
 * a core that is nearly always played, a rotation, and encores of the best known songs.
 */
final class History {
  private static final int DAYS = 730;
  private static final int EVERY = 6;
  private static final int CORE = 10;

  private final Dice dice;
  private final List<String> songs;
  private final LocalDate today;
  private final List<Venue> venues;
  private final List<String> covers;

  private History(
      Dice dice, List<String> songs, LocalDate today, List<Venue> venues, List<String> covers) {
    this.dice = dice;
    this.songs = songs;
    this.today = today;
    this.venues = venues;
    this.covers = covers;
  }

  /** The newest night first, as setlist.fm lists them. */
  static List<Setlist> make(
      Dice dice, Credit artist, Catalogue catalogue, LocalDate today, List<Venue> venues) {
    List<String> songs =
        catalogue.recordingsOf(artist.spotifyId()).stream()
            .filter(recording -> !recording.live())
            .map(Recording::song)
            .distinct()
            .toList();
    if (songs.size() < CORE) {
      return List.of();
    }
    List<String> covers = List.of("Bertil Osk", "Madder Lane", "Tin Vicar");
    History history = new History(dice, songs, today, venues, covers);
    List<Setlist> nights = new ArrayList<>();
    for (int ago = dice.between(1, EVERY); ago < DAYS; ago += dice.between(2, 2 * EVERY - 2)) {
      nights.add(history.night(ago));
    }
    return List.copyOf(nights);
  }

  private Setlist night(int ago) {
    List<Part> parts = dice.percent(5) ? List.of() : parts();
    LocalDate date = today.minusDays(ago);
    Optional<String> tour =
        dice.percent(85) ? Optional.of("The " + date.getYear() + " Rounds") : Optional.empty();
    return new Setlist(dice.hex(8), date, dice.pick(venues), tour, parts);
  }

  private List<Part> parts() {
    List<Played> main = new ArrayList<>();
    main.add(new Played("", Optional.empty(), true));
    main.add(Played.own(dice.percent(80) ? songs.get(0) : songs.get(1)));
    for (int i = 2; i < CORE - 2; i++) {
      if (dice.percent(85)) {
        main.add(Played.own(songs.get(i)));
      }
    }
    main.add(Played.own(anySong()));
    main.add(Played.own(anySong() + " / " + anySong()));
    if (dice.percent(30)) {
      main.add(new Played("The Ferryman's Rest", Optional.of(dice.pick(covers)), false));
    }
    main.add(Played.own(songs.get(CORE - 2)));
    List<Played> encore = List.of(Played.own(songs.get(CORE - 1)), Played.own(anySong()));
    return List.of(new Part(Optional.empty(), main), new Part(Optional.of(1), encore));
  }

  private String anySong() {
    return dice.pick(songs);
  }
}
