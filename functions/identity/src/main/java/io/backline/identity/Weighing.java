package io.backline.identity;

import static java.util.Comparator.comparing;

import io.backline.model.NameMatch;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.spotify.SpotifyArtist;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Weighs, for every page of Spotify that came up, what is known of it. Asks nobody. */
final class Weighing {
  private final Subject subject;
  private final Findings findings;

  private Weighing(Subject subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
  }

  /** The claims, the strongest first. */
  static List<Claim> claims(Subject subject, Findings findings) {
    return new Weighing(subject, findings).claims();
  }

  private List<Claim> claims() {
    return pages().stream()
        .map(this::claim)
        .sorted(comparing(Claim::score).reversed().thenComparing(Claim::spotifyId))
        .toList();
  }

  private Set<String> pages() {
    Set<String> pages = new LinkedHashSet<>(subject.spotifyIds());
    trusted().flatMap(artist -> artist.spotifyIds().stream()).forEach(pages::add);
    findings.namedPages().stream()
        .flatMap(List::stream)
        .filter(page -> Names.match(subject, page) != NameMatch.OTHER)
        .map(SpotifyArtist::id)
        .forEach(pages::add);
    return pages;
  }

  /** The MusicBrainz artists whose name does not tell that they are somebody else. */
  private Stream<MusicBrainzArtist> trusted() {
    return findings.artists().filter(artist -> Names.match(subject, artist) != NameMatch.OTHER);
  }

  /** The MusicBrainz artists that Ticketmaster links to, and whose name does not deny it. */
  private Stream<MusicBrainzArtist> linked() {
    return subject.mbids().stream()
        .flatMap(mbid -> findings.artist(mbid).stream())
        .filter(artist -> Names.match(subject, artist) != NameMatch.OTHER)
        .distinct();
  }

  private Claim claim(String spotifyId) {
    List<MusicBrainzArtist> owners =
        findings.ownersOf(spotifyId).stream()
            .filter(owner -> Names.match(subject, owner) != NameMatch.OTHER)
            .toList();
    Set<Evidence> found = EnumSet.noneOf(Evidence.class);
    Set<Evidence> open = EnumSet.noneOf(Evidence.class);
    weighLinks(spotifyId, owners, found, open);
    weighName(spotifyId, owners, found, open);
    weighGenre(spotifyId, owners, found, open);
    weighNamesakes(spotifyId, owners, found);
    Optional<SpotifyArtist> page = findings.page(spotifyId);
    Optional<String> name =
        Stream.concat(
                page.stream().map(SpotifyArtist::name),
                owners.stream().map(MusicBrainzArtist::name))
            .filter(Objects::nonNull)
            .findFirst();
    return new Claim(spotifyId, page, mbid(spotifyId, owners), name, found, open);
  }

  private void weighLinks(
      String spotifyId, List<MusicBrainzArtist> owners, Set<Evidence> found, Set<Evidence> open) {
    if (subject.spotifyIds().contains(spotifyId)) {
      found.add(Evidence.LINK);
    }
    if (linked().anyMatch(artist -> isAmong(owners, artist))) {
      found.add(Evidence.RELATION);
    } else if (linked().anyMatch(artist -> findings.shares(artist.id(), spotifyId))) {
      found.add(Evidence.TITLES);
    } else if (!subject.mbids().stream().allMatch(findings::wasAsked)) {
      open.add(Evidence.RELATION);
    }
    boolean anothers = linked().findAny().isPresent() && !owners.isEmpty() && found.isEmpty();
    if (anothers) {
      found.add(Evidence.OTHERS_PAGE);
    }
    if (!owners.isEmpty()) {
      found.add(Evidence.KNOWN);
    } else if (!findings.ownersWereAsked(spotifyId)) {
      open.add(Evidence.KNOWN);
    }
  }

  private static boolean isAmong(List<MusicBrainzArtist> artists, MusicBrainzArtist wanted) {
    return artists.stream().anyMatch(artist -> artist.id().equals(wanted.id()));
  }

  private void weighName(
      String spotifyId, List<MusicBrainzArtist> owners, Set<Evidence> found, Set<Evidence> open) {
    Optional<SpotifyArtist> page = findings.page(spotifyId);
    Optional<NameMatch> match =
        page.isPresent()
            ? page.map(known -> Names.match(subject, known))
            : owners.stream().map(owner -> Names.match(subject, owner)).min(comparing(m -> m));
    if (findings.pageWasAsked(spotifyId) && page.isEmpty()) {
      found.add(Evidence.NO_PAGE);
    } else if (match.isPresent()) {
      found.add(Evidence.of(match.get()));
    } else {
      open.add(Evidence.SAME_NAME);
    }
  }

  private void weighGenre(
      String spotifyId, List<MusicBrainzArtist> owners, Set<Evidence> found, Set<Evidence> open) {
    List<String> said =
        Stream.concat(
                findings.page(spotifyId).stream().flatMap(page -> page.genres().stream()),
                owners.stream().flatMap(Weighing::words))
            .toList();
    Optional<Evidence> genre = Evidence.of(Genres.compare(subject.genres(), said));
    genre.ifPresent(found::add);
    boolean maySay = !findings.pageWasAsked(spotifyId) && !Kind.of(subject.genres()).isEmpty();
    if (genre.isEmpty() && maySay) {
      open.add(Evidence.GENRE);
    }
  }

  static Stream<String> words(MusicBrainzArtist artist) {
    return Stream.concat(artist.tags().stream(), Stream.ofNullable(artist.disambiguation()));
  }

  private void weighNamesakes(
      String spotifyId, List<MusicBrainzArtist> owners, Set<Evidence> found) {
    List<MusicBrainzArtist> namesakes =
        named(findings.named(), artist -> Names.match(subject, artist));
    List<SpotifyArtist> pages = named(findings.namedPages(), page -> Names.match(subject, page));
    boolean alone = namesakes.size() == 1 && isAmong(owners, namesakes.getFirst());
    if (alone && pages.size() == 1 && pages.getFirst().id().equals(spotifyId)) {
      found.add(Evidence.ALONE);
    }
    Genres own = found.contains(Evidence.GENRE) ? Genres.AGREE : Genres.SILENT;
    boolean linked =
        Stream.of(Evidence.LINK, Evidence.RELATION, Evidence.TITLES).anyMatch(found::contains);
    if (!linked
        && namesakes.stream()
            .filter(artist -> !isAmong(owners, artist))
            .anyMatch(artist -> genres(artist).compareTo(own) <= 0)) {
      found.add(Evidence.NAMESAKES);
    }
  }

  private static <T> List<T> named(Optional<List<T>> found, Function<T, NameMatch> match) {
    return found.stream()
        .flatMap(List::stream)
        .filter(one -> match.apply(one) == NameMatch.SAME)
        .toList();
  }

  private Genres genres(MusicBrainzArtist artist) {
    return Genres.compare(subject.genres(), words(artist).toList());
  }

  /** The one MusicBrainz artist who goes with the page; of several, nobody here knows which. */
  private Optional<String> mbid(String spotifyId, List<MusicBrainzArtist> owners) {
    List<MusicBrainzArtist> linkedOwners =
        linked().filter(artist -> isAmong(owners, artist)).toList();
    List<MusicBrainzArtist> namesakes =
        owners.stream().filter(owner -> Names.match(subject, owner) == NameMatch.SAME).toList();
    List<MusicBrainzArtist> undisputed =
        linked()
            .filter(artist -> Names.match(subject, artist) == NameMatch.SAME)
            .filter(
                artist -> artist.spotifyIds().isEmpty() || findings.shares(artist.id(), spotifyId))
            .toList();
    return Stream.of(linkedOwners, namesakes, owners, owners.isEmpty() ? undisputed : owners)
        .filter(some -> some.size() == 1)
        .map(some -> some.getFirst().id())
        .findFirst();
  }
}
