package io.backline.store;

import io.backline.model.setlist.Repertoire;
import java.util.Optional;

/**
 * What an artist played, and what forecasts are made from. Which shows concerts were, and which
 * songs were played, follows from what else is stored, and is never changed by itself.
 */
public final class SetlistStore {
  private final SetlistRows rows;
  private final RepertoireStore repertoires;

  SetlistStore(SetlistRows rows, RepertoireStore repertoires) {
    this.rows = rows;
    this.repertoires = repertoires;
  }

  /**
   * The artist's concerts, to be added to while they are read, or linked and matched anew.
   *
   * @param generation of the job on whose behalf: rows of a newer one are left alone
   */
  public SetlistSession open(String artistId, long generation) {
    return new SetlistSession(artistId, generation, rows, repertoires);
  }

  /** What forecasts are made from; empty where no import has brought anything. */
  public Optional<Repertoire> repertoire(String artistId) {
    return repertoires.find(artistId);
  }
}
