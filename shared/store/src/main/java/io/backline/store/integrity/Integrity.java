package io.backline.store.integrity;

import io.backline.model.VersionKind;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.Repairs;
import io.backline.store.TableScan;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Goes through both tables, finds what is wrong, and puts it right. An artist whom somebody works
 * on is left alone, and so is every row that is not as it was seen any more.
 */
public final class Integrity {
  /** So long what was withdrawn is kept. */
  public static final Duration KEEP_WITHDRAWN = Duration.ofDays(90);

  // Each may be an artist, whose rows are all read: so a page takes seconds at most.
  private static final int ROWS_A_PAGE = 200;

  private final TableScan library;
  private final TableScan status;
  private final Artists artists;
  private final StatusCheck statusCheck;

  /** All that a check of the library goes by. */
  record Artists(
      Library library, JobStore jobs, Repairs repairs, Duration keepWithdrawn, Clock clock) {}

  /**
   * Over these tables.
   *
   * @param leftOut kinds of studio recordings that catalogues are derived without, as imports do
   * @param keepWithdrawn so long what was withdrawn is kept
   */
  public Integrity(
      DynamoDbClient dynamoDb,
      String libraryTable,
      String statusTable,
      Set<VersionKind> leftOut,
      Duration keepWithdrawn,
      Clock clock) {
    Repairs repairs = new Repairs(dynamoDb, libraryTable, statusTable);
    library = new TableScan(dynamoDb, libraryTable);
    status = new TableScan(dynamoDb, statusTable);
    artists =
        new Artists(
            new Library(dynamoDb, libraryTable, leftOut),
            new JobStore(dynamoDb, statusTable, clock),
            repairs,
            keepWithdrawn,
            clock);
    statusCheck = new StatusCheck(dynamoDb, statusTable, repairs, clock);
  }

  /**
   * Looks at a part of the tables: a page at least, and then until time is up.
   *
   * @param cursor that an earlier slice ended with, or empty to begin; the same one may be used
   *     again where a slice did not come to its end
   * @throws IllegalArgumentException where no slice ended with it
   */
  public IntegritySlice check(Mode mode, Optional<String> cursor, BooleanSupplier timeIsUp) {
    CheckCursor from = cursor.map(CheckCursor::parse).orElse(CheckCursor.BEGINNING);
    GoneArtists gone = new GoneArtists(from.gone());
    LibraryCheck libraryCheck = new LibraryCheck(artists, mode, gone);
    LostArtists lostArtists = new LostArtists(artists, mode);
    Optional<Place> place = Optional.of(from.place());
    IntegrityReport report = IntegrityReport.NONE;
    do {
      Place here = place.orElseThrow();
      TableScan.Scanned page = scan(here.table()).page(here.after(), ROWS_A_PAGE);
      report = report.plus(IntegrityReport.ofRows(page.rows().size()));
      report =
          report.plus(
              switch (here.table()) {
                case LIBRARY -> libraryCheck.check(page.rows());
                case STATUS ->
                    statusCheck.check(page.rows(), mode).plus(lostArtists.check(page.rows()));
              });
      place = here.next(page.last());
    } while (place.isPresent() && !timeIsUp.getAsBoolean());
    return new IntegritySlice(
        report, place.map(next -> new CheckCursor(next, gone.marks()).toString()));
  }

  private TableScan scan(Place.Table table) {
    return switch (table) {
      case LIBRARY -> library;
      case STATUS -> status;
    };
  }
}
