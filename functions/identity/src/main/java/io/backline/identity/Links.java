package io.backline.identity;

import java.util.List;
import java.util.Optional;

/** Links to one service. */
final class Links {
  private Links() {}

  /** The link where there is exactly one: of several, nobody here knows which is right. */
  static Optional<String> only(List<String> ids) {
    List<String> distinct = ids.stream().distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
  }
}
