package io.backline.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs what speaks for and against a live recording, over all its releases. */
final class Classifier {
  private static final double SUSPICIOUS = 0.8;

  private final Witnesses witnesses;
  private final String spotifyArtistId;

  Classifier(Witnesses witnesses, String spotifyArtistId) {
    this.witnesses = witnesses;
    this.spotifyArtistId = spotifyArtistId;
  }

  Verdict judge(List<Release> releases) {
    List<Evidence.ForLive> live =
        releases.stream().map(witnesses::forLive).flatMap(Collection::stream).distinct().toList();
    List<Evidence.ForStudio> studio =
        releases.stream().map(witnesses::forStudio).flatMap(Collection::stream).distinct().toList();
    List<Evidence.ForLive> standing = live.stream().filter(one -> !outweighs(studio, one)).toList();
    if (!standing.isEmpty()) {
      return new Verdict.Live(words(live, studio), standing.stream().allMatch(Classifier::isWeak));
    }
    return releases.stream().anyMatch(this::performs)
        ? new Verdict.Studio(words(studio, live), review(releases, live).orElse(null))
        : new Verdict.OtherArtist();
  }

  private static boolean outweighs(List<Evidence.ForStudio> studio, Evidence.ForLive live) {
    boolean note = has(studio, Evidence.TitleSaysStudio.class);
    boolean known = has(studio, Evidence.KnownAsStudio.class);
    boolean elsewhere = has(studio, Evidence.OnStudioAlbum.class);
    return note
        || switch (live) {
          case Evidence.TitleSaysLive title ->
              elsewhere && (known || (!title.onLiveAlbum() && isOnKnownStudioAlbum(studio)));
          case Evidence.KnownAsLive _ -> false;
          case Evidence.AlbumKnownAsLive _ ->
              elsewhere
                  || has(studio, Evidence.SetApart.class)
                  || has(studio, Evidence.UnmarkedAmongMarked.class)
                  || has(studio, Evidence.QuietAmongLoud.class);
          case Evidence.AlbumSaysLive _ ->
              elsewhere || known || has(studio, Evidence.QuietAmongLoud.class);
          case Evidence.TakeKnownAsLive take ->
              (elsewhere && !take.besideStudioTake())
                  || has(studio, Evidence.UnmarkedAmongMarked.class);
        };
  }

  private static boolean has(
      List<Evidence.ForStudio> evidence, Class<? extends Evidence.ForStudio> kind) {
    return evidence.stream().anyMatch(kind::isInstance);
  }

  private static boolean isOnKnownStudioAlbum(List<Evidence.ForStudio> evidence) {
    return evidence.stream()
        .anyMatch(one -> one instanceof Evidence.OnStudioAlbum album && album.known());
  }

  private static boolean isWeak(Evidence.ForLive evidence) {
    return switch (evidence) {
      case Evidence.AlbumSaysLive _, Evidence.TakeKnownAsLive _ -> true;
      case Evidence.TitleSaysLive _, Evidence.KnownAsLive _, Evidence.AlbumKnownAsLive _ -> false;
    };
  }

  private static List<String> words(
      List<? extends Evidence> decided, List<? extends Evidence> outweighed) {
    List<String> words = new ArrayList<>(decided.stream().map(Evidence::words).sorted().toList());
    outweighed.stream().map(one -> "against that: " + one.words()).sorted().forEach(words::add);
    return words;
  }

  private Optional<String> review(List<Release> releases, List<Evidence.ForLive> outweighed) {
    return Stream.of(
            outweighed.stream().map(Evidence::words).sorted().findFirst(),
            releases.stream().anyMatch(witnesses::isTakeKnownAsLive)
                ? Optional.of("MusicBrainz knows only live recordings of this title and length")
                : Optional.<String>empty(),
            releases.stream().allMatch(witnesses::isOnNamedAlbum)
                ? Optional.of("the album is called \"%s\"".formatted(name(releases)))
                : Optional.<String>empty(),
            releases.stream()
                .map(release -> release.track().liveness())
                .filter(Objects::nonNull)
                .max(Double::compare)
                .filter(liveness -> liveness > SUSPICIOUS)
                .map(_ -> "it sounds as if there was an audience"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String name(List<Release> releases) {
    return releases.getFirst().album().name();
  }

  private boolean performs(Release release) {
    List<String> performers = release.track().artistIds();
    return performers.isEmpty() || performers.contains(spotifyArtistId);
  }
}
