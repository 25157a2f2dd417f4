package io.backline.bench;

import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleProviders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Sample artists of one kind, each handed out once: an import is new only the first time. */
final class Samples {
  /** What is measured: a few rows, some hundreds, some thousands. */
  static final List<SampleKind> SIZES =
      List.of(SampleKind.SPARSE, SampleKind.BUSY, SampleKind.PROLIFIC);

  private final Deque<SampleArtist> left;

  private Samples(Deque<SampleArtist> left) {
    this.left = left;
  }

  static Samples of(SampleProviders providers, SampleKind kind) {
    return new Samples(
        providers.artists().stream()
            .filter(artist -> artist.kind() == kind)
            .collect(Collectors.toCollection(ArrayDeque::new)));
  }

  /** The next artist's attraction id. */
  String next() {
    if (left.isEmpty()) {
      throw new NoSuchElementException("the sample providers were started with too few artists");
    }
    return left.removeFirst().tmAttractionId();
  }
}
