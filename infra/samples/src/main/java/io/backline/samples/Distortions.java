package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Right answers whose bodies arrive wrong: which of them, and how, is drawn. */
public final class Distortions {
  private static final Distortion[] KINDS = Distortion.values();

  private double share;
  private Random random = new Random();
  private Predicate<Request> matching = _ -> false;

  Distortions() {}

  /**
   * From now on a share of the calls that match gets a distorted body, until {@link #clear}.
   *
   * @param newShare of the calls, 0 to 1
   */
  public synchronized void draw(double newShare, long seed, Predicate<Request> newMatching) {
    if (newShare < 0 || newShare > 1) {
      throw new IllegalArgumentException("share is " + newShare);
    }
    share = newShare;
    random = new Random(seed);
    matching = requireNonNull(newMatching, "matching is null");
  }

  public synchronized void clear() {
    matching = _ -> false;
  }

  synchronized Optional<byte[]> take(Request request, String body) {
    return matching.test(request) && random.nextDouble() < share
        ? Optional.of(KINDS[random.nextInt(KINDS.length)].of(body, random))
        : Optional.empty();
  }
}
