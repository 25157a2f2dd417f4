package io.backline.api;

import io.backline.model.AdminIdentity;
import io.backline.model.Artist;
import io.backline.model.SettledBy;
import java.time.Instant;
import java.util.Optional;

/**
 * How it was settled who an artist is, as clients see it.
 *
 * @param settledBy null where it is not settled
 * @param reason how it was settled, or why not; null while no import has looked into it
 * @param by the admin who settled it; null where none did, as are the note and the time
 */
record IdentityView(SettledBy settledBy, String reason, String by, String note, Instant at) {

  static IdentityView of(Artist artist) {
    Optional<AdminIdentity> word = Optional.ofNullable(artist.admin());
    return new IdentityView(
        artist.settlement() == null ? null : artist.settlement().by(),
        artist.settlement() == null ? null : artist.settlement().reason(),
        word.map(AdminIdentity::by).orElse(null),
        word.map(AdminIdentity::note).orElse(null),
        word.map(AdminIdentity::at).orElse(null));
  }
}
