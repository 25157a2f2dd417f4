package io.backline.identity;

import static java.util.Comparator.comparing;

import io.backline.model.Candidate;
import io.backline.model.NameMatch;
import io.backline.providers.Provider;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.spotify.SpotifyArtist;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who it may be, for a person to choose from: pages of Spotify, then artists of MusicBrainz. */
final class Candidates {
  // More than a person compares.
  private static final int MOST = 10;

  private Candidates() {}

  static List<Candidate> of(Subject subject, Findings findings, List<Claim> claims) {
    Stream<Candidate> pages =
        claims.stream()
            .filter(claim -> !claim.found().contains(Evidence.NO_PAGE))
            .limit(MOST)
            .map(Candidates::page);
    Stream<Candidate> artists =
        artists(subject, findings)
            .map(artist -> artist(subject, artist))
            .sorted(comparing(Candidate::score).reversed().thenComparing(Candidate::id))
            .limit(MOST);
    return Stream.concat(pages, artists).toList();
  }

  private static Candidate page(Claim claim) {
    return new Candidate(
        Provider.SPOTIFY.label(),
        claim.spotifyId(),
        claim.name().orElse(null),
        "https://open.spotify.com/artist/" + claim.spotifyId(),
        claim.page().map(SpotifyArtist::imageUrl).orElse(null),
        claim.page().map(SpotifyArtist::genres).orElse(List.of()),
        null,
        Math.clamp(claim.score(), 0, 100),
        claim.reason());
  }

  private static Stream<MusicBrainzArtist> artists(Subject subject, Findings findings) {
    Map<String, MusicBrainzArtist> artists = new LinkedHashMap<>();
    findings.named().stream()
        .flatMap(List::stream)
        .filter(artist -> Names.match(subject, artist) != NameMatch.OTHER)
        .forEach(artist -> artists.put(artist.id(), artist));
    findings.artists().forEach(artist -> artists.put(artist.id(), artist));
    return artists.values().stream();
  }

  private static Candidate artist(Subject subject, MusicBrainzArtist artist) {
    Set<Evidence> found = EnumSet.noneOf(Evidence.class);
    if (subject.mbids().contains(artist.id())) {
      found.add(Evidence.LINK);
    }
    found.add(Evidence.of(Names.match(subject, artist)));
    Evidence.of(Genres.compare(subject.genres(), Weighing.words(artist).toList()))
        .ifPresent(found::add);
    return new Candidate(
        Provider.MUSICBRAINZ.label(),
        artist.id(),
        artist.name(),
        "https://musicbrainz.org/artist/" + artist.id(),
        null,
        artist.tags(),
        artist.disambiguation(),
        Math.clamp(Evidence.sum(found), 0, 100),
        Evidence.words(found));
  }
}
