package io.backline.model;

/** How often fans did what, by {@link ActivityType}. */
public record ActivityCounts(long view, long follow, long unfollow, long vote) {

  public ActivityCounts plus(ActivityCounts other) {
    return new ActivityCounts(
        view + other.view, follow + other.follow, unfollow + other.unfollow, vote + other.vote);
  }

  public long all() {
    return view + follow + unfollow + vote;
  }

  /** What they are worth together; below zero where more unfollow than do anything else. */
  public long points() {
    return view * ActivityType.VIEW.points()
        + follow * ActivityType.FOLLOW.points()
        + unfollow * ActivityType.UNFOLLOW.points()
        + vote * ActivityType.VOTE.points();
  }
}
