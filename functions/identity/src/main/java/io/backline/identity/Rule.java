package io.backline.identity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.backline.model.NameMatch;
import io.backline.model.SettledBy;
import io.backline.providers.Provider;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides on what was weighed: settled is who has enough evidence, and so much more than any other
 * could still come to that nothing left to ask would turn it.
 */
final class Rule {
  /** A link with a name that confirms it. */
  static final int ENOUGH = 70;

  /** What Ticketmaster does not list as music is an artist only if both its links agree. */
  static final int ENOUGH_BESIDE_MUSIC = 110;

  /** A page that MusicBrainz knows, before one that it does not know. */
  static final int AHEAD = 20;

  private final Subject subject;
  private final Findings findings;
  private final List<Claim> claims;

  private Rule(Subject subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
    this.claims = Weighing.claims(subject, findings);
  }

  static Verdict decide(Subject subject, Findings findings) {
    return new Rule(subject, findings).decide();
  }

  static int enough(Subject subject) {
    return subject.music() ? ENOUGH : ENOUGH_BESIDE_MUSIC;
  }

  private Verdict decide() {
    if (claims.isEmpty() || !isSettled(claims.getFirst())) {
      return unsettled();
    }
    Claim first = claims.getFirst();
    return new Verdict.Settled(
        first.spotifyId(), first.mbid(), by(first), first.reason(), denied());
  }

  private boolean isSettled(Claim first) {
    return isEnough(first)
        && claims.stream().skip(1).allMatch(other -> first.score() - other.most() >= AHEAD);
  }

  private boolean isEnough(Claim claim) {
    return claim.isMoreThanAName() && claim.score() >= enough(subject);
  }

  private static SettledBy by(Claim claim) {
    if (claim.found().contains(Evidence.LINK)) {
      return SettledBy.LINKS;
    }
    boolean linked =
        claim.found().contains(Evidence.RELATION) || claim.found().contains(Evidence.TITLES);
    return linked ? SettledBy.MUSICBRAINZ : SettledBy.SEARCH;
  }

  private Verdict unsettled() {
    Set<String> able =
        claims.stream().filter(this::isEnough).map(Claim::spotifyId).collect(toSet());
    return new Verdict.Unsettled(
        mbid(), reason(), Candidates.of(subject, findings, claims), able, denied());
  }

  /** The one MusicBrainz artist that Ticketmaster links to, has the name, and nobody disputes. */
  private Optional<String> mbid() {
    List<String> linked =
        subject.mbids().stream()
            .flatMap(mbid -> findings.artist(mbid).stream())
            .filter(artist -> Names.match(subject, artist) == NameMatch.SAME)
            .map(MusicBrainzArtist::id)
            .distinct()
            .toList();
    boolean disputed =
        claims.stream()
            .filter(this::isEnough)
            .anyMatch(claim -> !linked.equals(claim.mbid().stream().toList()));
    return linked.size() == 1 && !disputed && subject.music()
        ? Optional.of(linked.getFirst())
        : Optional.empty();
  }

  private Set<String> denied() {
    Stream<String> pages = claims.stream().filter(Claim::isRuledOut).map(Claim::spotifyId);
    Stream<String> artists =
        subject.mbids().stream()
            .filter(findings::wasAsked)
            .filter(
                mbid ->
                    findings
                        .artist(mbid)
                        .filter(artist -> Names.match(subject, artist) != NameMatch.OTHER)
                        .isEmpty());
    return Stream.concat(pages, artists).collect(toSet());
  }

  private String reason() {
    if (!findings.silent().isEmpty()) {
      return "%s did not answer, so it could not be settled; the next import asks again"
          .formatted(
              findings.silent().stream()
                  .sorted()
                  .map(Provider::displayName)
                  .collect(joining(" and ")));
    }
    if (!subject.music()) {
      return "Ticketmaster does not list it as music, and no two links agree who it is on Spotify";
    }
    long possible = claims.stream().filter(claim -> !claim.isRuledOut()).count();
    if (possible == 0) {
      return "nobody of that name was found on Spotify";
    }
    return possible == 1
        ? "one artist on Spotify may be this one, but too little is known to be sure"
        : "%d artists on Spotify may be this one, and too little tells them apart"
            .formatted(possible);
  }
}
