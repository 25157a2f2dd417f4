package io.backline.identity;

import io.backline.model.ArtistName;
import io.backline.model.NameMatch;
import io.backline.providers.Provider;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.spotify.SpotifyArtist;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Anything that the services may have said, likely or not, drawn from a seed. The same seed with
 * other ids says the same of others.
 */
final class Hearsay {
  static final List<String> PAGES = List.of("page-1", "page-2", "page-3");
  static final List<String> MBIDS = List.of("mbid-1", "mbid-2", "mbid-3");

  private static final List<String> NAMES =
      List.of(
          Clues.NAME,
          Clues.NAME,
          Clues.NAME,
          Clues.NAME + " & Friends",
          Clues.NAME + " Tribute",
          "Penny Tarrowick");
  private static final List<List<String>> GENRES =
      List.of(List.of(), List.of("rock"), List.of("indie rock"), List.of("pop"), List.of("polka"));

  private final Random random;
  private final UnaryOperator<String> id;
  private final Random order;
  private final Findings findings = new Findings();
  private final Subject subject;

  /**
   * @param id gives everybody another id
   * @param order shuffles what has no order
   */
  Hearsay(long seed, UnaryOperator<String> id, Random order) {
    this.random = new Random(seed);
    this.id = id;
    this.order = order;
    this.subject =
        new Subject(Clues.NAME, pick(GENRES), random.nextInt(8) > 0, some(PAGES), some(MBIDS));
    hear();
  }

  Subject subject() {
    return subject;
  }

  Findings findings() {
    return findings;
  }

  Verdict verdict() {
    return Rule.decide(subject, findings);
  }

  private void hear() {
    List<SpotifyArtist> pages = new ArrayList<>();
    for (String page : PAGES) {
      SpotifyArtist said = new SpotifyArtist(id.apply(page), pick(NAMES), null, pick(GENRES));
      switch (random.nextInt(4)) {
        case 0 -> findings.page(said.id(), Optional.empty());
        case 1 -> findings.page(said.id(), Optional.of(said));
        case 2 -> pages.add(said);
        default -> {}
      }
    }
    List<MusicBrainzArtist> artists = new ArrayList<>();
    for (String mbid : MBIDS) {
      MusicBrainzArtist said = artist(id.apply(mbid));
      artists.add(said);
      switch (random.nextInt(3)) {
        case 0 -> findings.artist(said.id(), Optional.empty());
        case 1 -> findings.artist(said.id(), Optional.of(said));
        default -> {}
      }
    }
    if (random.nextBoolean()) {
      findings.namedPages(shuffled(pages));
      findings.named(shuffled(artists));
    }
    for (String page : PAGES) {
      if (random.nextInt(3) == 0) {
        String spotifyId = id.apply(page);
        findings.owners(
            spotifyId,
            artists.stream().filter(one -> one.spotifyIds().contains(spotifyId)).toList());
      }
    }
    if (random.nextInt(6) == 0) {
      findings.silent(Provider.MUSICBRAINZ);
    }
  }

  private MusicBrainzArtist artist(String mbid) {
    return new MusicBrainzArtist(
        mbid, pick(NAMES), null, null, List.of(), pick(GENRES), some(PAGES));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> some(List<String> from) {
    return shuffled(from.stream().filter(_ -> random.nextInt(3) == 0).map(id).toList());
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, order);
    return copy;
  }

  /** Whether somebody said that the page is called something else. */
  boolean deniesName(String spotifyId) {
    return findings
        .page(spotifyId)
        .filter(page -> subject.name().match(ArtistName.of(page.name())) == NameMatch.OTHER)
        .isPresent();
  }

  /** Everybody's other id: the second for the first, the third for the second, … */
  static String moved(String id) {
    Set<String> known = Set.copyOf(PAGES);
    List<String> all = known.contains(id) ? PAGES : MBIDS;
    return all.get((all.indexOf(id) + 1) % all.size());
  }
}
