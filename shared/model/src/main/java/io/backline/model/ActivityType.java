package io.backline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a fan does with an artist. */
public enum ActivityType {
  VIEW(1),
  FOLLOW(8),
  /** Takes back what a follow brought. */
  UNFOLLOW(-8),
  VOTE(4);

  private final int points;

  ActivityType(int points) {
    this.points = points;
  }

  /** How much it tells of how much the artist is wanted: so many views. */
  public int points() {
    return points;
  }

  /** The type that is called so in JSON. */
  public static Optional<ActivityType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.toString().equals(text)).findFirst();
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
