package io.backline.announcer;

import io.backline.model.Announcement;
import java.util.List;

/**
 * What a look at an artist came to.
 *
 * @param announcements what others do not know yet
 * @param known what they know once they were told; null where nobody has looked
 */
record News<K>(List<? extends Announcement> announcements, K known) {
  News {
    announcements = List.copyOf(announcements);
  }

  static <K> News<K> none(K known) {
    return new News<>(List.of(), known);
  }
}
