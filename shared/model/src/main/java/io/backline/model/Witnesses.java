package io.backline.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hears what speaks for and against a live recording, release by release. */
final class Witnesses {
  private static final double LOUD = 0.5;
  private static final double QUIET = 0.3;

  // What a label does not mark because it is no song.
  private static final Pattern TALK =
      Pattern.compile(
          "(?:^|"
              + " )(?:intro|introductions?|outro|banter|applause|audience|crowd|encore|solo|jam|speech|tuning)(?:"
              + " |$)");

  private final Shelf shelf;
  private final KnownTakes takes;

  Witnesses(Shelf shelf, KnownTakes takes) {
    this.shelf = shelf;
    this.takes = takes;
  }

  List<Evidence.ForLive> forLive(Release release) {
    return Stream.of(
            title(release),
            isrc(release),
            knownAlbum(release),
            namedAlbum(release),
            knownTake(release))
        .flatMap(Optional::stream)
        .toList();
  }

  List<Evidence.ForStudio> forStudio(Release release) {
    return Stream.of(
            studioNote(release),
            notLive(release),
            studioAlbum(release),
            unmarked(release),
            setApart(release),
            quiet(release))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Evidence.ForLive> title(Release release) {
    boolean onLiveAlbum = shelf.isOnLiveAlbum(release);
    return release
        .liveNote()
        .map(
            note ->
                new Evidence.TitleSaysLive(written(release), album(release), note, onLiveAlbum));
  }

  private Optional<Evidence.ForLive> isrc(Release release) {
    return takes.standing(release.isrc(), release.key()) == Standing.LIVE
        ? Optional.of(new Evidence.KnownAsLive(release.isrc()))
        : Optional.empty();
  }

  private Optional<Evidence.ForLive> knownAlbum(Release release) {
    return shelf.standing(release) == Standing.LIVE
        ? Optional.of(new Evidence.AlbumKnownAsLive(album(release)))
        : Optional.empty();
  }

  private Optional<Evidence.ForLive> namedAlbum(Release release) {
    if (release.saysLive() || shelf.standing(release) == Standing.LIVE) {
      return Optional.empty();
    }
    return shelf
        .marker(release)
        .flatMap(
            marker ->
                secondSignal(release)
                    .map(also -> new Evidence.AlbumSaysLive(album(release), marker, also)));
  }

  // A label that marks most tracks of an album may leave the others unmarked because they are not
  // live: unless nearly all are marked, the song must be known otherwise.
  private Optional<String> secondSignal(Release release) {
    double marked = shelf.shareOfOthers(release, Release::saysLive);
    if (marked >= 0.75 || (marked > 0.5 && shelf.repeatsASong(release))) {
      return Optional.of("most of its other titles say so too");
    }
    if (shelf.shareOfOthers(release, this::knownLive) > 0.5) {
      return Optional.of("MusicBrainz knows most of its recordings as live");
    }
    if (liveness(release) > LOUD && shelf.standing(release) != Standing.STUDIO) {
      return Optional.of("it sounds as if there was an audience");
    }
    return shelf.shareOfOthers(release, shelf::repeatsAnEarlierSong) > 0.5
        ? Optional.of("most of its songs are on other albums as other recordings")
        : Optional.empty();
  }

  private Optional<Evidence.ForLive> knownTake(Release release) {
    return isTakeKnownAsLive(release) && takes.knowsOtherStudioTake(release)
        ? Optional.of(new Evidence.TakeKnownAsLive(written(release), shelf.repeatsASong(release)))
        : Optional.empty();
  }

  /** Whether MusicBrainz knows this title and length only as live. */
  boolean isTakeKnownAsLive(Release release) {
    return takes.withIsrc(release.isrc(), release.key()).isEmpty()
        && takes.standing(release) == Standing.LIVE;
  }

  private static Optional<Evidence.ForStudio> studioNote(Release release) {
    return release.title().studio()
        ? Optional.of(new Evidence.TitleSaysStudio(written(release), album(release)))
        : Optional.empty();
  }

  private Optional<Evidence.ForStudio> notLive(Release release) {
    return takes.standing(release.isrc(), release.key()) == Standing.STUDIO
        ? Optional.of(new Evidence.KnownAsStudio(release.isrc()))
        : Optional.empty();
  }

  // A single, or an edition with extras, may carry a live recording of a song that is known
  // otherwise.
  private Optional<Evidence.ForStudio> studioAlbum(Release release) {
    String type = release.album().type();
    Standing standing = shelf.standing(release);
    boolean compilation = standing == Standing.COMPILATION || "compilation".equals(type);
    if (compilation || release.saysLive() || shelf.isOnLiveAlbum(release)) {
      return Optional.empty();
    }
    boolean mayHaveExtras = "single".equals(type) || shelf.title(release).hasExtras();
    return mayHaveExtras && shelf.repeatsASong(release)
        ? Optional.empty()
        : Optional.of(
            new Evidence.OnStudioAlbum(album(release), shelf.isOnKnownStudioAlbum(release)));
  }

  // On a known live album only a new song counts: the label marked what was played before.
  private Optional<Evidence.ForStudio> unmarked(Release release) {
    boolean mayBeStudio =
        shelf.standing(release) != Standing.LIVE
            || !(shelf.repeatsASong(release) || TALK.matcher(release.key()).find());
    boolean alone =
        !release.saysLive()
            && shelf.marker(release).isEmpty()
            && mayBeStudio
            && shelf.shareOfOthers(release, Release::saysLive) > 0.5;
    return alone ? Optional.of(new Evidence.UnmarkedAmongMarked(album(release))) : Optional.empty();
  }

  private Optional<Evidence.ForStudio> setApart(Release release) {
    return shelf.isOnLiveAlbum(release)
            && known(release) == Standing.STUDIO
            && shelf.shareOfOthers(release, other -> other.saysLive() || knownLive(other))
                >= enoughLive(release)
        ? Optional.of(new Evidence.SetApart(album(release)))
        : Optional.empty();
  }

  // Where MusicBrainz knows the very ISRC as not live, a few live titles show that it and the label
  // tell the two apart: an album may be mostly new.
  private double enoughLive(Release release) {
    boolean surely =
        !release.saysLive() && takes.standing(release.isrc(), release.key()) == Standing.STUDIO;
    return surely ? 0.25 : 0.5;
  }

  private Optional<Evidence.ForStudio> quiet(Release release) {
    Double liveness = release.track().liveness();
    boolean quiet =
        liveness != null
            && liveness < QUIET
            && shelf.isOnLiveAlbum(release)
            && !release.saysLive()
            && !shelf.repeatsASong(release)
            && shelf.shareOfOthers(release, other -> liveness(other) > LOUD) > 2.0 / 3;
    return quiet ? Optional.of(new Evidence.QuietAmongLoud(album(release))) : Optional.empty();
  }

  private boolean knownLive(Release release) {
    return known(release) == Standing.LIVE;
  }

  private Standing known(Release release) {
    return takes.withIsrc(release.isrc(), release.key()).isEmpty()
        ? takes.standing(release)
        : takes.standing(release.isrc(), release.key());
  }

  /** Whether the album's name suggests a concert. */
  boolean isOnNamedAlbum(Release release) {
    return shelf.marker(release).isPresent();
  }

  private static double liveness(Release release) {
    return Objects.requireNonNullElse(release.track().liveness(), 0.0);
  }

  private static String written(Release release) {
    return release.track().title();
  }

  private static String album(Release release) {
    return release.album().name();
  }
}
